using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using TenderFlow.App.Tests.Architecture;
using Xunit;

namespace TenderFlow.App.Tests.Api;

/// <summary>Whatever is sent, a program gets a plain problem, never a failure of ours.</summary>
public sealed class HostileBodyTests(OpenTender shared) : IClassFixture<OpenTender>
{
    private readonly Story story = shared.Story;
    private readonly int tender = shared.Id;

    [Fact]
    public async Task Every_odd_JSON_text_gets_a_problem_and_never_a_500()
    {
        (HttpMethod Method, string Path, string Who)[] routes =
        [
            (HttpMethod.Post, "/api/tenders", Story.Buyer), (HttpMethod.Put, $"/api/tenders/{tender}", Story.Buyer),
            (HttpMethod.Post, $"/api/tenders/{tender}/decision", Story.Buyer),
            (HttpMethod.Put, $"/api/tenders/{tender}/bid", Story.Winner),
            (HttpMethod.Post, $"/api/tenders/{tender}/questions", Story.Winner),
        ];
        List<string> wrong = [];
        foreach (var (name, bytes) in Corpus())
        {
            foreach (var (method, path, who) in routes)
            {
                var (status, type, text) = await Send(who, method, path, bytes);
                // An empty object is a good body where nothing is needed.
                if ((int)status is < 400 or >= 500 && !(status == HttpStatusCode.OK && path.EndsWith("/bid", StringComparison.Ordinal)))
                {
                    wrong.Add($"{name} to {path}: {status} {text}");
                }
                else if ((int)status >= 400 && type != "application/problem+json")
                {
                    wrong.Add($"{name} to {path}: {type}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("{\"title\":5}")]
    [InlineData("{\"title\":null}")]
    [InlineData("{\"titel\":\"Lunch\"}")]
    [InlineData("{\"title\":\"Lunch\",\"title\":\"Lunch\"}")]
    [InlineData("{\"title\":\"Lunch\",\"months\":99999999999999999999}")]
    [InlineData("{\"title\":\"Lunch\",\"months\":0}")]
    [InlineData("{\"title\":\"Lunch\",\"months\":1.5}")]
    [InlineData("{\"title\":\"Lunch\",\"valuePence\":-1}")]
    [InlineData("{\"title\":\"Lunch\",\"valuePence\":9223372036854775807}")]
    [InlineData("{\"title\":\"Lunch\",\"starts\":\"9999-12-31\"}")]
    [InlineData("{\"title\":\"Lunch\",\"starts\":\"tomorrow\"}")]
    [InlineData("{\"title\":\"Lunch\",\"profile\":\"none\"}")]
    [InlineData("{\"title\":\"Lunch\",\"profile\":3}")]
    [InlineData("{\"title\":\"Lunch\",\"asked\":[null]}")]
    [InlineData("{\"title\":\"Lunch\",\"asked\":[{\"kind\":\"answer\"}]}")]
    [InlineData("{\"title\":\"Lunch\",\"reviews\":[{\"title\":\"R\",\"requests\":[null]}]}")]
    [InlineData("{\"title\":\"Lunch\",\"closes\":{\"date\":\"0001-01-01\",\"time\":\"12:00:00\"}}")]
    [InlineData("{\"title\":\"Lunch\",\"closes\":{\"date\":\"2026-10-25\",\"time\":\"01:30:00\"}}")]
    [InlineData("{\"title\":\"Lunch\",\"closes\":{\"date\":\"2026-10-22\",\"time\":\"12:00:00\",\"zone\":\"../etc/passwd\"}}")]
    [InlineData("{\"title\":\"\\u0000\\u200b\"}")]
    [InlineData("{\"title\":\"\\ud800\"}")]
    public async Task A_draft_with_a_bad_value_is_refused_with_a_plain_sentence(string body)
    {
        var (status, type, text) = await Send(Story.Buyer, HttpMethod.Post, "/api/tenders", Encoding.UTF8.GetBytes(body));
        Assert.True(status == HttpStatusCode.BadRequest, $"{status} {text}");
        Assert.Equal("application/problem+json", type);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json; charset=utf-16", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json; charset=nonsense", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("multipart/form-data", HttpStatusCode.UnsupportedMediaType)]
    public async Task A_body_of_another_kind_is_refused(string contentType, HttpStatusCode expected)
    {
        var (status, type, _) = await Send(
            Story.Buyer, HttpMethod.Post, "/api/tenders", "{\"title\":\"Lunch\"}"u8.ToArray(), contentType);
        Assert.Equal((expected, "application/problem+json"), (status, type));
    }

    [Fact]
    public async Task Deep_and_huge_bodies_are_refused()
    {
        var deep = Encoding.UTF8.GetBytes(new string('[', 100_000));
        var wide = Encoding.UTF8.GetBytes($"{{\"title\":\"{new string('x', 900_000)}\"}}");
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(Story.Buyer, HttpMethod.Post, "/api/tenders", deep)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(Story.Buyer, HttpMethod.Post, "/api/tenders", wide)).Status);
    }

    [Theory]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=abc", "no boundary here")]
    [InlineData("multipart/form-data; boundary=abc", "--abc\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--abc--\r\n")]
    [InlineData("application/octet-stream", "")]
    [InlineData("application/octet-stream", "MZ")]
    public async Task A_file_that_is_none_is_refused(string contentType, string body)
    {
        var asked = (await story.Do(Story.Winner, HttpMethod.Get, $"/api/tenders/{tender}"))["asked"]!.AsArray();
        var item = (int)asked.First(a => (string)a!["kind"]! == "document")!["id"]!;
        var path = $"/api/tenders/{tender}/bid/files/{item}?name=";
        foreach (var name in new[] { "", "virus.exe", "../../etc/passwd", "%00", "CON.pdf", new string('a', 3000) + ".pdf" })
        {
            var (status, type, text) = await Send(
                Story.Winner, HttpMethod.Put, path + Uri.EscapeDataString(name), Encoding.UTF8.GetBytes(body), contentType);
            Assert.True((int)status is >= 400 and < 500, $"{name}: {status} {text}");
            Assert.Equal("application/problem+json", type);
        }
    }

    private async Task<(HttpStatusCode Status, string? Type, string Text)> Send(
        string who, HttpMethod method, string path, byte[] body, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(method, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        using var response = await (await story.As(who)).SendAsync(request);
        return (response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Corpus()
    {
        foreach (var line in File.ReadLines(SourceTree.At("tests/TenderFlow.App.Tests/Demo/OpenContracting/Samples/json-parsing.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            yield return (root.GetProperty("name").GetString()!, root.TryGetProperty("base64", out var encoded)
                ? encoded.GetBytesFromBase64()
                : Encoding.UTF8.GetBytes(root.GetProperty("text").GetString()!));
        }
    }
}
