using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace TenderFlow.EndToEnd.Browser;

/// <summary>What axe says about a page: WCAG 2.2 A and AA and good practice.</summary>
public static class Accessibility
{
    /// <summary>
    /// Fails when axe finds anything, with a list to read: the rule, why it matters, the elements. Axe is a script, so
    /// the page must have been opened on a device that runs scripts.
    /// </summary>
    public static async Task ShouldBeAccessibleAsync(this IPage page)
    {
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, Report(page.Url, result.Violations));
        // Axe that ran no rule would find nothing on any page.
        Assert.NotEmpty(result.Passes);
    }

    private static string Report(string address, AxeResultItem[] violations)
    {
        var text = new StringBuilder($"axe found {violations.Length} kinds of problem on {address}\n");
        foreach (var violation in violations)
        {
            text.Append($"\n{violation.Id} ({violation.Impact}): {violation.Help}\n  {violation.HelpUrl}\n");
            foreach (var node in violation.Nodes)
            {
                text.Append($"  at {node.Target}\n     {node.Html}\n");
            }
        }
        return text.ToString();
    }
}
