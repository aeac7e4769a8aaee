using AngleSharp.Html.Parser;
using TenderFlow.App.Tests.Api;
using TenderFlow.App.Tests.Documents;
using TenderFlow.App.Demo.Running;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Platform.Hosting.Handler;

/// <summary>Under the host the site stands below a prefix: no link, form, script or redirect may lead out of it.</summary>
public class LinksBelowTests
{
    private static readonly string[] Attributes = ["href", "src", "action", "formaction", "data-announce"];

    [Theory]
    [InlineData("Asha Patel")]
    [InlineData("Mary Okafor")]
    public async Task Every_page_that_can_be_reached_leads_only_to_pages_below_the_prefix(string person)
    {
        using var folder = new TemporaryFolder();
        await FillAsync(folder.Path);
        using var handler = await HandlerProcess.StartAsync(folder.Path);
        using var http = new HttpClient { BaseAddress = handler.Address };
        http.DefaultRequestHeaders.Add("Authorization", $"Sample {Email(person)}");

        var seen = new HashSet<string>(StringComparer.Ordinal) { "/app/" };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var path))
        {
            using var response = await http.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.True((int)response.StatusCode is 200 or 403, $"{path}: {response.StatusCode}");
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            foreach (var link in LinksOf(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)))
            {
                Assert.True(link.StartsWith("/app/", StringComparison.Ordinal), $"{path} leads to {link}");
                Assert.False(link.StartsWith("/app/app/", StringComparison.Ordinal), $"{path} leads to {link}");
                if (seen.Add(link.Split('#')[0]))
                {
                    open.Enqueue(link.Split('#')[0]);
                }
            }
        }

        Assert.True(seen.Count > 12, string.Join('\n', seen));
    }

    [Fact]
    public async Task Who_must_sign_in_first_comes_back_to_the_page_below_the_prefix()
    {
        using var folder = new TemporaryFolder();
        using var handler = await HandlerProcess.StartAsync(folder.Path);
        using var visitor = new Visitor(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = handler.Address,
        });

        var signIn = await visitor.OpenAsync("/app/board");
        var board = await visitor.SendAsync(
            signIn, "Sign in", ("person", signIn.Document.QuerySelector("input[type=radio]")!.GetAttribute("value")));

        Assert.StartsWith("/app/sign-in", signIn.Path, StringComparison.Ordinal);
        Assert.Equal("/app/board", board.Path);
    }

    private static async Task FillAsync(string folder)
    {
        new DemoState(1, 1, 1, TestApp.Beginning, Finished: true).Save(folder);
        await using var app = await TestApp.StartAsync(folder: folder);
        await new Story(app).Sign();
    }

    private static IEnumerable<string> LinksOf(string html) => new HtmlParser().ParseDocument(html).All
        .SelectMany(element => Attributes.Select(element.GetAttribute))
        .Where(value => value is ['/', not '/', ..]).Select(value => value!);

    private static string Email(string person) =>
        person == "Asha Patel" ? "asha.patel@riverside.example" : "mary@eastfieldlunch.example";
}
