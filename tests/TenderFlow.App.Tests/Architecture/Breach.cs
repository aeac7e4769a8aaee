using System.Text.RegularExpressions;
using Xunit;

namespace TenderFlow.App.Tests.Architecture;

/// <summary>Finds words in code that must not be there, and says where: file, line, text.</summary>
internal static partial class Breach
{
    /// <summary>Every line of the files that the pattern matches. Comments count only when asked for.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<string> files, string pattern, bool comments = false) =>
        [.. from file in files
            from match in Matches(comments ? SourceTree.Read(file) : WithoutComments(SourceTree.Read(file)), pattern)
            select $"{file}:{match}"];

    /// <summary>Fails with one breach a line, under a sentence that says what to do.</summary>
    public static void None(string whatToDo, IReadOnlyList<string> breaches) =>
        Assert.True(breaches.Count == 0, $"{whatToDo}\n  {string.Join("\n  ", breaches)}");

    private static IEnumerable<string> Matches(string text, string pattern) =>
        text.Split('\n').Index()
            .Where(line => Regex.IsMatch(line.Item, pattern, RegexOptions.None, TimeSpan.FromSeconds(5)))
            .Select(line => $"{line.Index + 1}: {line.Item.Trim()}");

    // Line numbers stay true: only the text of a comment goes, not its line ends.
    private static string WithoutComments(string text) =>
        Comment().Replace(text, match => new string('\n', match.Value.Count(c => c == '\n')));

    [GeneratedRegex(@"(?<![:""'])//[^\n]*|/\*.*?\*/|@\*.*?\*@", RegexOptions.Singleline, 5000)]
    private static partial Regex Comment();
}
