using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Xunit;

namespace TenderFlow.App.Tests.Web.Http;

public class FormTests(Site site) : IClassFixture<Site>
{
    private static readonly (string Name, string Value)[] Good =
    [
        ("title", "Lunch clubs"), ("about", "Meals"), ("worth", "£12,500"),
        ("closes-day", "24"), ("closes-month", "9"), ("closes-year", "2026"),
    ];

    [Fact]
    public async Task A_good_form_is_answered_with_another_page()
    {
        using var answer = await site.Send("/practice", Good);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.EndsWith("/practice/done", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_bad_form_shows_each_error_in_the_summary_and_beside_its_field()
    {
        using var answer = await site.Send("/practice", ("title", ""), ("closes-day", "31"), ("worth", "lots"));
        var page = await Site.Read(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("Error: Practice – TenderFlow", page.Title);
        var links = page.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Equal("#title #closes #worth", string.Join(' ', links));
        Assert.All(links, link => Assert.NotNull(page.QuerySelector("input" + link)));

        Assert.Contains("Write a title.", page.QuerySelector("#title-error")!.TextContent);
        Assert.Equal("title-error", page.QuerySelector("#title")!.GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task What_the_domain_refuses_stands_beside_the_field_it_names()
    {
        using var answer = await site.Send("/practice", [("title", "Taken"), .. Good[1..]]);
        var page = await Site.Read(answer);
        Assert.Contains("This one is taken.", page.QuerySelector("#title-error")!.TextContent);
        Assert.DoesNotContain("PUB-9", page.Source.Text);
    }

    [Fact]
    public async Task Whatever_was_typed_is_shown_again_and_runs_no_script()
    {
        // A browser cannot send half a character, nor can the client of this test.
        var sendable = HostileTexts.All.Where(text => !text.Any(char.IsSurrogate));
        foreach (var text in sendable.Chunk(20).Select(some => string.Join('\n', some)))
        {
            using var answer = await site.Send("/practice", ("title", text), ("about", text));
            var page = await Site.Read(answer);
            var about = (IHtmlTextAreaElement)page.QuerySelector("#about")!;
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Equal(TenderFlow.App.Web.Parsing.CleanText.Lines(text), about.Value);
            Assert.Equal(2, page.Scripts.Length);
            Assert.Empty(page.QuerySelectorAll("img, iframe, svg, main a[href^=javascript]"));
        }
    }

    [Theory]
    [InlineData("title=%00a%00b", "ab")]
    [InlineData("title=%FF%FEx", "\uFFFD\uFFFDx")]
    [InlineData("title=%E2%82", "\uFFFD")]
    [InlineData("title=%", "%")]
    [InlineData("title=%zz+1", "%zz 1")]
    [InlineData("title=a&title=b", "a")]
    [InlineData("title", "")]
    [InlineData("&&==&title=x", "x")]
    public async Task Broken_bytes_are_read_as_well_as_they_can_be(string body, string shown)
    {
        using var answer = await Post(body);
        var page = await Site.Read(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(shown, ((IHtmlInputElement)page.QuerySelector("#title")!).Value);
    }

    [Fact]
    public async Task A_form_without_its_token_says_so_and_shows_what_was_typed()
    {
        using var answer = await site.Browser.PostAsync(
            "/practice",
            new FormUrlEncodedContent([new("_handler", "main"), new("about", "<b>Three hours' work</b>")]));
        var page = await Site.Read(answer);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("This page was open too long. Go back and try again.", page.QuerySelector("main")!.TextContent);
        Assert.Equal("<b>Three hours' work</b>", page.QuerySelector("pre")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("_handler")]
    [InlineData("_handler=")]
    [InlineData("_handler=nobody")]
    [InlineData("_handler=main&_handler=main")]
    [InlineData("")]
    public async Task A_form_that_does_not_say_which_it_is_gets_a_plain_page(string handler)
    {
        var fields = await site.Open("/practice");
        var token = WebUtility.UrlEncode(fields["__RequestVerificationToken"]);
        using var answer = await Raw("/practice", $"{handler}&__RequestVerificationToken={token}");
        var page = await Site.Read(answer);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("We could not read that", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_form_of_more_than_1_MB_gets_a_plain_page()
    {
        using var answer = await Post("about=" + new string('x', 1_100_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("That is too large", (await Site.Read(answer)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_form_with_a_thousand_fields_gets_a_plain_page()
    {
        using var answer = await Post(string.Join('&', Enumerable.Range(0, 1500).Select(i => $"f{i}=1")));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_no_form_gets_a_plain_page()
    {
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await site.Browser.PostAsync("/practice", content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotEmpty((await Site.Read(answer)).QuerySelector("h1")!.TextContent);
    }

    private async Task<HttpResponseMessage> Post(string body)
    {
        var fields = await site.Open("/practice");
        var hidden = string.Join('&', fields.Select(field => $"{field.Key}={WebUtility.UrlEncode(field.Value)}"));
        return await Raw("/practice", hidden + "&" + body);
    }

    private Task<HttpResponseMessage> Raw(string path, string body)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        return site.Browser.PostAsync(path, content);
    }
}
