using System.Net;
using System.Text;
using Xunit;

namespace TenderFlow.App.Tests.Web.Http;

public class UploadTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_page_that_accepts_files_takes_more_than_1_MB()
    {
        using var answer = await Upload(2 * 1024 * 1024);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.EndsWith("/practice/received/2097152", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_file_that_is_too_large_gets_a_plain_page()
    {
        using var answer = await Upload(4 * 1024 * 1024);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=a\r\n\r\nno end")]
    [InlineData("multipart/form-data", "--x--")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nnonsense\r\n\r\n--x--")]
    public async Task A_broken_upload_gets_a_plain_page(string type, string body)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await site.Browser.PostAsync("/practice/upload", content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotEmpty((await Site.Read(answer)).QuerySelector("h1")!.TextContent);
    }

    private async Task<HttpResponseMessage> Upload(int bytes)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in await site.Open("/practice/upload"))
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new ByteArrayContent(new byte[bytes]), "file", "bid.pdf");
        return await site.Browser.PostAsync("/practice/upload", form);
    }
}
