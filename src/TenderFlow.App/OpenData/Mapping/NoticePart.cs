using System.Text.Json.Nodes;
using TenderFlow.Domain.Rules;

namespace TenderFlow.App.OpenData.Mapping;

/// <summary>The notices that a release stands for, as documents (NOT table, OCD table).</summary>
internal static class NoticePart
{
    /// <summary>The document of a notice. UK codes are given only where that law applies.</summary>
    /// <param name="facts">The tender.</param>
    /// <param name="code">UK1 to UK17.</param>
    /// <param name="type">The kind of document, by the code list of the standard or of the UK extension.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="words">What it says, in a few words; may be null.</param>
    public static JsonObject Of(ReleaseFacts facts, string code, string type, string title, string? words = null) =>
        Fields.Of(
            ("id", $"notice-{code}"),
            ("documentType", type),
            ("noticeType", IsUnderTheAct(facts.Tender.Terms.Profile) ? code : null),
            ("title", title),
            ("description", Fields.Text(words)),
            ("url", facts.TenderPage),
            ("datePublished", Fields.Instant(facts.Now)),
            ("format", "text/html"),
            ("language", "en"))!;

    private static bool IsUnderTheAct(Profile profile) =>
        profile is Profile.Pa23Above or Profile.Pa23LightTouch or Profile.Pa23BelowNotifiable or Profile.Pa23BelowSmall;
}
