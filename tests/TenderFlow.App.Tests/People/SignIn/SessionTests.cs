using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using TenderFlow.App.People.SignIn.Sessions;
using TenderFlow.App.Platform.Hosting;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.People.SignIn;

public class SessionTests
{
    [Fact]
    public async Task Behind_https_every_cookie_is_for_this_host_alone_and_out_of_reach_of_scripts()
    {
        await using var app = await TestApp.StartAsync(configure: Https);
        using var visitor = app.Visit();
        using var page = await visitor.Http.GetAsync("/sign-in");
        var html = await page.Content.ReadAsStringAsync();
        var form = Assert.Single(page.Headers.GetValues("Set-Cookie"));
        MustBeSafe(form, "__Host-tenderflow-form=");

        var token = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html)
            .QuerySelectorAll("main form input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent(token.Append(new("person", "1"))),
        };
        request.Headers.Add("Cookie", form.Split(';')[0]);
        using var signedIn = await visitor.Http.SendAsync(request);
        MustBeSafe(
            signedIn.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-tenderflow=", StringComparison.Ordinal)),
            "__Host-tenderflow=");
    }

    [Fact]
    public async Task A_session_that_is_used_lasts_until_its_twelve_hours_are_over()
    {
        await using var app = await TestApp.StartAsync();
        using var visitor = await SignInAsync(app);
        for (var hour = 3; hour < 12; hour += 3)
        {
            app.Clock.Advance(TimeSpan.FromHours(3));
            Assert.Equal("/sign-out", (await visitor.OpenAsync("/sign-out")).Path);
        }

        app.Clock.Advance(TimeSpan.FromHours(3));
        Assert.StartsWith("/sign-in", (await visitor.OpenAsync("/sign-out")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_is_not_used_ends_after_four_hours()
    {
        await using var app = await TestApp.StartAsync();
        using var visitor = await SignInAsync(app);
        app.Clock.Advance(SessionCookie.Idle + TimeSpan.FromMinutes(1));
        Assert.StartsWith("/sign-in", (await visitor.OpenAsync("/sign-out")).Path, StringComparison.Ordinal);
    }

    private static async Task<Visitor> SignInAsync(TestApp app)
    {
        var visitor = app.Visit();
        await visitor.SendAsync("/sign-in", "Sign in", ("person", "1"));
        return visitor;
    }

    private static void Https(WebApplicationBuilder builder)
    {
        var settings = (AppSettings)builder.Services.Last(s => s.ServiceType == typeof(AppSettings)).ImplementationInstance!;
        builder.Services.AddSingleton(settings with { LinksBase = new Uri("https://tenders.example/") });
    }

    private static void MustBeSafe(string cookie, string name)
    {
        Assert.StartsWith(name, cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/;", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }
}
