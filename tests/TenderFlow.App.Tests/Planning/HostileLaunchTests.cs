using System.Net;
using AngleSharp.Dom;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Planning;

public class HostileLaunchTests
{
    private static readonly string[] Texts =
    [
        "", " ", "\0", "a\0b", "<script>alert(1)</script>", "</textarea><script>x</script>", "\"><img src=x onerror=alert(1)>",
        "👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿", "\u202Egnp.exe", "\uD800", "١٢٣", "-1", "1e309", "NaN", "99999999999999999999", new('x', 30_000),
        "'; drop table Tenders; --", "{{7*7}}", "%00", "${jndi:ldap://x}",
    ];

    public static TheoryData<string, string, string[]> Steps => new()
    {
        { "about", "Save and continue", ["title", "summary", "area"] },
        { "needs", "Save and continue", ["requirements", "assessors"] },
        { "value", "Save and continue", ["value", "starts-day", "starts-month", "starts-year", "months", "kind", "buyer"] },
        { "people", "Save and continue", ["engagement", "asked", "noEngagementReason", "welcome"] },
        { "asked", "Save and continue", ["then", "starter"] },
        { "asked/new", "Save", ["kind", "title", "help", "required", "minutes"] },
        { "reviews", "Save and continue", ["then"] },
        { "reviews/new", "Save", ["title", "months", "question", "why", "readBy", "minutes"] },
        { "reviews/1/questions/1", "Save", ["question", "why", "readBy", "minutes"] },
        { "closing", "Save and continue", ["closes", "day-day", "day-month", "day-year", "closesAt", "shortPeriodReason"] },
    };

    [Theory, MemberData(nameof(Steps))]
    public async Task Whatever_is_typed_is_answered_and_the_draft_is_kept(string step, string button, string[] fields)
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        var draft = await Launch.StartAsync(asha);
        await Launch.FillAsync(asha, draft);
        var page = await asha.OpenAsync($"{draft}/{step}");
        foreach (var field in fields)
        {
            foreach (var text in Texts)
            {
                var answer = await asha.SendAsync(page, button, (field, text));
                Assert.True(
                    answer.Status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity,
                    $"{field} = “{text[..Math.Min(40, text.Length)]}” gave {answer.Status}: {answer.Text}");
                Assert.DoesNotContain("<script>alert", answer.Html, StringComparison.Ordinal);
                Assert.DoesNotContain("<img src=x", answer.Html, StringComparison.Ordinal);
            }
        }

        Assert.Equal(HttpStatusCode.OK, (await asha.OpenAsync($"{draft}/check")).Status);
    }

    [Fact]
    public async Task A_wrong_step_shows_what_was_typed_and_keeps_what_was_saved()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        var draft = await Launch.StartAsync(asha);
        var page = await asha.SendAsync($"{draft}/about", "Save and continue",
            ("title", new string('x', 101)), ("area", "Northgate"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Shorten it to 100 or fewer.", page.ErrorBeside("title"), StringComparison.Ordinal);
        Assert.Equal("Northgate", page.ValueOf("area"));
        Assert.Equal("Eastfield", (await asha.OpenAsync($"{draft}/about")).ValueOf("area"));
    }

    [Theory]
    [InlineData("/launch/999/about")]
    [InlineData("/launch/999/check")]
    [InlineData("/launch/999/published")]
    [InlineData("/launch/2147483648/about")]
    [InlineData("/launch/-1/about")]
    [InlineData("/launch/x/about")]
    [InlineData("/launch/1/asked/77")]
    [InlineData("/launch/1/reviews/5/questions/9")]
    [InlineData("/launch/1/reviews/1/questions/9")]
    public async Task What_does_not_exist_is_not_found(string path)
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        await Launch.FillAsync(asha, await Launch.StartAsync(asha));
        Assert.Equal(HttpStatusCode.NotFound, (await asha.OpenAsync(path)).Status);
        Assert.NotEqual(HttpStatusCode.InternalServerError, await PostAsync(asha, path));
    }

    [Fact]
    public async Task A_provider_may_not_launch()
    {
        await using var app = await TestApp.StartAsync();
        using var mary = app.Visit();
        var page = await mary.SendAsync("/sign-in?next=/launch", "Sign in", ("person", "3"));
        Assert.Equal("You may not open this page", page.Heading);
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    // A form for a page that does not exist, with a token from one that does.
    private static async Task<HttpStatusCode> PostAsync(Visitor visitor, string path)
    {
        var page = await visitor.OpenAsync("/launch/new");
        using var form = new FormUrlEncodedContent(page.Document.QuerySelectorAll<AngleSharp.Html.Dom.IHtmlInputElement>(
            "form input[type=hidden]").Select(i => KeyValuePair.Create(i.Name!, i.Value)));
        using var response = await visitor.Http.PostAsync(path, form);
        return response.StatusCode;
    }
}
