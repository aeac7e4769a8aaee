using TenderFlow.App.Web.Layout;
using Xunit;

namespace TenderFlow.App.Tests.Web.Http;

public class SecurityHeadersTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/practice")]
    [InlineData("/nowhere")]
    [InlineData("/fault/bug")]
    [InlineData("/api/nowhere")]
    [InlineData("/tenderflow.css")]
    public async Task Every_answer_says_what_a_browser_may_do(string path)
    {
        using var answer = await site.Browser.GetAsync(path);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
    }

    [Fact]
    public async Task The_only_script_inside_a_page_is_the_one_whose_hash_is_allowed()
    {
        using var answer = await site.Browser.GetAsync("/practice");
        var page = await Site.Read(answer);
        var inside = Assert.Single(page.Scripts, script => script.Source is null);
        Assert.Equal(StartScript.Text, inside.Text);
        Assert.Empty(page.QuerySelectorAll("[style], [onclick], style"));
        Assert.Contains(StartScript.PolicySource, answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task The_cookie_of_a_form_is_for_this_site_and_no_script_reads_it()
    {
        using var browser = site.NewBrowser();
        using var answer = await browser.GetAsync("/practice");
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("samesite=lax", cookie);
        Assert.Contains("httponly", cookie);
    }

    [Fact]
    public async Task A_browser_may_keep_what_was_typed_when_a_person_goes_back()
    {
        using var answer = await site.Browser.GetAsync("/practice");
        Assert.False(answer.Headers.CacheControl!.NoStore);
        Assert.True(answer.Headers.CacheControl.Private);
    }
}
