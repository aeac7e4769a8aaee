using System.Text.RegularExpressions;

namespace TenderFlow.App.Messages.Pages;

/// <summary>What a message is for, in words: the name of its template, taken apart.</summary>
public static partial class PurposeWords
{
    /// <summary>“ReviewComingUp” becomes “Review coming up”.</summary>
    public static string Of(string purpose)
    {
        var words = Capital().Replace(purpose, " $0").Trim().ToLowerInvariant();
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex("[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex Capital();
}
