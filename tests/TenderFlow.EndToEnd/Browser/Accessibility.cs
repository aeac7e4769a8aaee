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
        var report = await page.AccessibilityReportAsync();
        Assert.True(report is null, report);
    }

    /// <summary>What axe finds, as a list to read; null when it finds nothing.</summary>
    public static async Task<string?> AccessibilityReportAsync(this IPage page)
    {
        var result = await page.RunAxe();
        // Axe that ran no rule would find nothing on any page.
        Assert.NotEmpty(result.Passes);
        var violations = result.Violations.Where(violation => !IsAsGovUkBuiltIt(violation)).ToArray();
        return violations.Length == 0 ? null : Report(page.Url, violations);
    }

    // Two parts of GOV.UK Frontend are built so on purpose. A radio button says that it opens a field, for which ARIA
    // has no word. The button for files is named by its label and by all its own words, with a comma between.
    private static bool IsAsGovUkBuiltIt(AxeResultItem violation) => violation.Id switch
    {
        "aria-allowed-attr" => violation.Nodes.All(node => Has(node, "govuk-radios__input") && Has(node, "aria-expanded")),
        "label-content-name-mismatch" => violation.Nodes.All(node => Has(node, "govuk-file-upload-button")),
        _ => false,
    };

    private static bool Has(AxeResultNode node, string text) => node.Html.Contains(text, StringComparison.Ordinal);

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
