using Xunit;

namespace TenderFlow.App.Tests.Architecture;

/// <summary>Sizes and words that keep the house easy to live in.</summary>
public class HouseStyleTests
{
    private static IEnumerable<string> AllCode => SourceTree.Code("src").Concat(SourceTree.Code("tests"));

    [Fact]
    public void No_file_of_code_is_over_300_lines() =>
        Breach.None(
            "Split it: one idea a file.",
            [.. AllCode.Where(file => File.ReadLines(SourceTree.At(file)).Count() > 300)]);

    [Fact]
    public void No_file_of_code_has_a_name_that_says_nothing() =>
        Breach.None(
            "Name it after what it does.",
            [.. AllCode.Where(f => Path.GetFileName(f).Split('.')[0] is var name
                && (name is "Extensions" || Vague.Any(word => name.EndsWith(word, StringComparison.Ordinal))))]);

    // A path of one machine, or the address of a package feed, is of no use to anyone else.
    [Fact]
    public void No_text_names_a_path_of_one_machine_or_a_package_feed() =>
        Breach.None(
            "Say it without the path or the address.",
            Breach.Find(
                SourceTree.Files("").Where(IsText),
                @"(?<![\w.:-])/(work|root)/|\.\./shared\b|\bapi\.nuget\.org\b|\bregistry\.npmjs\.org\b",
                comments: true));

    private static readonly string[] Vague = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utilities", "Service"];

    private static bool IsText(string file)
    {
        using var stream = File.OpenRead(SourceTree.At(file));
        var start = new byte[4096];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return !start.AsSpan(0, length).Contains((byte)0);
    }
}
