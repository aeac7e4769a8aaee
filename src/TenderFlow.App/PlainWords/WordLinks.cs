namespace TenderFlow.App.PlainWords;

/// <summary>Addresses of this folder's pages.</summary>
public static class WordLinks
{
    /// <summary>The glossary.</summary>
    public const string Glossary = "/glossary";

    /// <summary>Where the words of a file are checked.</summary>
    public const string CheckFile = "/words/check-file";

    /// <summary>The messages with their scores.</summary>
    public const string Templates = "/words/templates";
}
