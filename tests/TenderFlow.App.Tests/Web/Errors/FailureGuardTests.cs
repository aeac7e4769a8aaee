using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Xunit;

namespace TenderFlow.App.Tests.Web.Errors;

public class FailureGuardTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/nowhere", 404, "We could not find that page")]
    [InlineData("/not-found", 404, "We could not find that page")]
    [InlineData("/fault/forbidden", 403, "You cannot see this page")]
    [InlineData("/fault/refused", 400, "That could not be done")]
    [InlineData("/fault/bug", 500, "Sorry, something went wrong")]
    [InlineData("/fault/busy", 503, "We could not save that just now")]
    [InlineData("/fault/full", 503, "We could not save that just now")]
    [InlineData("/fault/disk", 503, "We could not save that just now")]
    [InlineData("/fault/race", 409, "Someone else changed this")]
    [InlineData("/fault/teapot", 418, "We could not read that")]
    public async Task A_person_reads_what_happened_and_what_to_do(string path, int status, string heading)
    {
        using var answer = await site.Browser.GetAsync(path);
        var page = await Site.Read(answer);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        Assert.Equal($"{heading} – TenderFlow", page.Title);
        Assert.NotEmpty(page.QuerySelectorAll("main p"));
        Assert.DoesNotContain("Exception", page.Source.Text);
        Assert.DoesNotContain("secret detail", page.Source.Text);
        Assert.DoesNotContain("SUB-1", page.Source.Text);
    }

    [Theory]
    [InlineData("/api/nowhere", 404)]
    [InlineData("/api/fault/bug", 500)]
    [InlineData("/api/fault/busy", 503)]
    [InlineData("/api/fault/race", 409)]
    [InlineData("/api/fault/forbidden", 403)]
    public async Task A_program_reads_the_same_as_problem_json(string path, int status)
    {
        using var answer = await site.Browser.GetAsync(path);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.EndsWith(".", problem.GetProperty("detail").GetString());
        Assert.DoesNotContain("secret detail", problem.ToString());
    }

    [Fact]
    public async Task A_refusal_tells_a_program_the_rule_and_the_fields()
    {
        using var answer = await site.Browser.GetAsync("/api/fault/refused");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("Write a title. Make it shorter. Bids have closed.", problem.GetProperty("detail").GetString());
        Assert.Equal("SUB-1", problem.GetProperty("rule").GetString());
        Assert.Equal(2, problem.GetProperty("errors").GetProperty("title").GetArrayLength());
        Assert.Equal("Bids have closed.", problem.GetProperty("errors").GetProperty("")[0].GetString());
    }

    [Theory]
    [InlineData("{", "application/json", 400)]
    [InlineData("null", "application/json", 400)]
    [InlineData("[1]", "application/json", 400)]
    [InlineData("{\"Sentence\":\"\\ud800\"}", "application/json", 400)]
    [InlineData("a=b", "text/plain", 415)]
    public async Task A_body_that_cannot_be_read_is_the_senders_to_mend(string body, string type, int status)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var answer = await site.Browser.PostAsync("/api/fault/body", content);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task What_may_be_tried_again_says_when()
    {
        using var answer = await site.Browser.GetAsync("/fault/busy");
        Assert.Equal(60, answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
    }
}
