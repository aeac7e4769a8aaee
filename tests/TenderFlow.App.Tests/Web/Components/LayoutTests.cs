using Xunit;

namespace TenderFlow.App.Tests.Web.Components;

public class LayoutTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_page_has_a_language_a_title_a_skip_link_and_one_heading()
    {
        using var answer = await site.Browser.GetAsync("/practice");
        var page = await Site.Read(answer);
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Practice – TenderFlow", page.Title);
        Assert.Equal("#main-content", page.QuerySelector(".govuk-skip-link")!.GetAttribute("href"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("/before", page.QuerySelector(".govuk-back-link")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector("main .govuk-back-link"));
    }

    [Fact]
    public async Task The_menu_shows_what_the_reader_may_see_and_where_they_are()
    {
        using var answer = await site.Browser.GetAsync("/practice");
        var page = await Site.Read(answer);
        var links = page.QuerySelectorAll("nav a:not(.govuk-back-link)").ToList();
        Assert.Equal("Practice, Other", string.Join(", ", links.Select(link => link.TextContent.Trim())));
        Assert.Equal("page", links[0].GetAttribute("aria-current"));
        Assert.Null(links[1].GetAttribute("aria-current"));
    }

    [Theory]
    [InlineData("/tenderflow.css")]
    [InlineData("/tenderflow.js")]
    [InlineData("/favicon.svg")]
    [InlineData("/robots.txt")]
    [InlineData("/lib/govuk/govuk-frontend.min.css")]
    [InlineData("/lib/govuk/govuk-frontend.min.js")]
    public async Task What_a_page_needs_is_served(string path)
    {
        using var answer = await site.Browser.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task No_page_names_the_type_face_or_the_crest_of_government_sites()
    {
        using var answer = await site.Browser.GetAsync("/practice");
        Assert.DoesNotContain("crest", (await Site.Read(answer)).Source.Text);
        using var styles = await site.Browser.GetAsync("/tenderflow.css");
        Assert.DoesNotContain("GDS", await styles.Content.ReadAsStringAsync());
    }
}
