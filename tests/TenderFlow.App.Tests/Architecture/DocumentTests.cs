using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace TenderFlow.App.Tests.Architecture;

/// <summary>What the documents say about the tree is true.</summary>
public partial class DocumentTests
{
    [Fact]
    public void Every_path_in_where_do_I_change_X_exists()
    {
        var table = Section(SourceTree.Read("README.md"), "Where do I change …");
        var paths = Backticked().Matches(table).Select(match => match.Groups["path"].Value).ToList();
        Assert.NotEmpty(paths);
        Breach.None("Mend the table.", [.. paths.Where(path => !SourceTree.Exists(path))]);
    }

    [Fact]
    public void Every_link_between_documents_leads_somewhere()
    {
        var dead = from file in SourceTree.Files("", ".md")
                   from target in Link().Matches(SourceTree.Read(file)).Select(match => match.Groups["target"].Value)
                   where !target.Contains(':', StringComparison.Ordinal) && !target.StartsWith('#')
                   let path = Path.Combine(Path.GetDirectoryName(file) ?? "", target.Split('#')[0])
                   where !SourceTree.Exists(path)
                   select $"{file}: {target}";
        Breach.None("Mend the link.", [.. dead]);
    }

    [Fact]
    public void The_index_lists_every_decision()
    {
        var index = SourceTree.Read("docs/decisions/README.md");
        var records = SourceTree.Files("docs/decisions", ".md").Select(file => file.Split('/')[^1])
            .Where(name => char.IsDigit(name[0])).ToList();
        Assert.NotEmpty(records);
        Breach.None(
            "Add a row to the index.",
            [.. records.Where(name => !index.Contains($"]({name})", StringComparison.Ordinal))]);
        Assert.Distinct(records.Select(name => name[..4]), StringComparer.Ordinal);
    }

    [Fact]
    public void Every_setting_of_the_sample_is_explained()
    {
        using var sample = JsonDocument.Parse(SourceTree.Read("local.settings.sample.json"));
        var explained = SourceTree.Read("docs/settings.md");
        var settings = sample.RootElement.GetProperty("Values").EnumerateObject().Select(value => value.Name);
        Breach.None(
            "Say in docs/settings.md what it means.",
            [.. settings.Where(name => !explained.Contains($"`{name}`", StringComparison.Ordinal))]);
    }

    private static string Section(string text, string heading)
    {
        var from = text.IndexOf($"## {heading}", StringComparison.Ordinal);
        Assert.True(from >= 0, $"The README has no section '{heading}'.");
        var to = text.IndexOf("\n## ", from, StringComparison.Ordinal);
        return to < 0 ? text[from..] : text[from..to];
    }

    [GeneratedRegex("`(?<path>[^`]+)`", RegexOptions.None, 5000)]
    private static partial Regex Backticked();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.None, 5000)]
    private static partial Regex Link();
}
