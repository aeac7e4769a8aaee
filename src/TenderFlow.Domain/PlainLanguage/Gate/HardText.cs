using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.PlainLanguage.Gate;

/// <summary>A text that the gate stops.</summary>
/// <param name="Text">The text.</param>
/// <param name="Report">What the check says of it.</param>
public sealed record HardText(PublishedText Text, PlainLanguageReport Report)
{
    /// <summary>The rule.</summary>
    public const string Rule = "INV-11";

    /// <summary>The form field in which somebody says why hard words stay.</summary>
    public const string ReasonField = "hardWordsReason";

    /// <summary>Why it may not go out as it is, with the first thing to mend.</summary>
    public Refusal Refusal => new(
        Rule, Text.Field,
        $"{char.ToUpperInvariant(Text.Name[0])}{Text.Name[1..]} is hard to read. {Report.Stopping[0].Reason}");
}
