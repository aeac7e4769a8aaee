namespace TenderFlow.Domain.PlainLanguage.Wording;

/// <summary>The plural of an English noun, by its spelling.</summary>
internal static class EnglishNoun
{
    /// <summary>The plural: of the last word when there are several.</summary>
    public static string Plural(string noun) =>
        noun[^1] is 's' or 'x' or 'z' || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal)
            ? noun + "es"
        : noun is "go" or "do" or "undergo" ? noun + "es"
        : noun[^1] is 'y' && noun[^2] is not ('a' or 'e' or 'i' or 'o' or 'u') ? noun[..^1] + "ies"
        : noun + "s";
}
