using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace TenderFlow.App.Tests.Platform.Hosting.Handler;

/// <summary>Who may call a function, and what comes back whatever is sent.</summary>
public class HandlerDoorTests
{
    private static JsonObject Input => new() { ["input"] = HostedApp.Text("\"tender:1\"") };

    [Fact]
    public async Task An_activity_answers_a_string_that_holds_JSON_text()
    {
        await using var app = await HostedApp.StartAsync();

        using var response = await app.InvokeAsync("/AdvanceProcess", Input);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("""{"Ended":true,"At":null}""", (string)answer["ReturnValue"]!);
    }

    [Fact]
    public async Task A_failed_activity_answers_with_its_failure_and_a_line_in_the_log()
    {
        await using var app = await HostedApp.StartAsync();

        using var response = await app.InvokeAsync(
            "/AdvanceProcess", new() { ["input"] = HostedApp.Text("\"no key\"") });
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("""{"$failure":{"errorType":"System.FormatException""", (string)answer["ReturnValue"]!, StringComparison.Ordinal);
        Assert.Contains(app.Log.Lines, line => line.Contains("AdvanceProcess", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/app/AdvanceProcess")]
    [InlineData("/app")]
    [InlineData("/APP/AdvanceProcess")]
    [InlineData("/app/x%2F..%2FAdvanceProcess")]
    public async Task Below_the_prefix_nothing_is_an_invocation(string path)
    {
        await using var app = await HostedApp.StartAsync();

        using var response = await app.InvokeAsync(path, Input);

        Assert.DoesNotContain("ReturnValue", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/tenders")]
    [InlineData("POST", "/api/tenders")]
    [InlineData("GET", "/AdvanceProcess")]
    [InlineData("PUT", "/AdvanceProcess")]
    [InlineData("POST", "/")]
    [InlineData("GET", "/favicon.svg")]
    public async Task Outside_the_prefix_there_is_nothing_but_invocations(string method, string path)
    {
        await using var app = await HostedApp.StartAsync();

        using var response = await app.Http.SendAsync(new(new(method), path));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("is no invocation", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-ARR-LOG-ID", "7")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-Host", "tenders.example")]
    [InlineData("Disguised-Host", "tenders.example")]
    [InlineData("Host", "tenders.example")]
    public async Task What_bears_a_sign_of_coming_from_outside_is_never_an_invocation(string header, string value)
    {
        await using var app = await HostedApp.StartAsync();

        using var response = await app.PostAsync(
            "/AdvanceProcess", new JsonObject { ["Data"] = Input }.ToJsonString(), (header, value));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/AdvanceProcess", "", 400)]
    [InlineData("/AdvanceProcess", "null", 400)]
    [InlineData("/AdvanceProcess", "{}", 400)]
    [InlineData("/AdvanceProcess", """{"Data":7}""", 400)]
    [InlineData("/AdvanceProcess", """{"Data":{"input":"no JSON"}}""", 400)]
    [InlineData("/TenderOrchestrator", """{"Data":{"context":"\"no base64\""}}""", 400)]
    [InlineData("/RelayOutbox", """{"Data":{"timer":{}}}""", 400)]
    [InlineData("/RelayOutbox", """{"Data":{"timer":{},"client":"\"{}\""}}""", 400)]
    [InlineData("/Uploads", """{"Data":{"file":"not base64!"},"Metadata":{"name":"\"x\""}}""", 400)]
    [InlineData("/Notifications", """{"Data":{"message":"\"{}\""}}""", 400)]
    [InlineData("/NoSuchFunction", """{"Data":{}}""", 404)]
    public async Task What_cannot_be_run_gets_a_clear_failure_and_a_line_in_the_log(string path, string body, int status)
    {
        await using var app = await HostedApp.StartAsync();

        using var response = await app.PostAsync(path, body);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.NotEmpty(response.ReasonPhrase!);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.NotEmpty((string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!);
        Assert.NotEmpty(app.Log.Lines);
    }

    [Fact]
    public async Task The_question_whether_we_are_ready_is_answered_without_work()
    {
        await using var app = await HostedApp.StartAsync();
        Assert.Equal("{}", await app.Http.GetStringAsync("/"));
    }
}
