using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Engagement;

/// <summary>The public body's answer to one point.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Reply">What is done, or why not.</param>
/// <param name="InShort">The point in other words; needed when its own may not be shown.</param>
/// <param name="Changed">The requirement that changed, by its name; empty when none did.</param>
public sealed record PointAnswer(PointOutcome Outcome, string Reply, string InShort, string Changed)
{
    /// <summary>The name of the part of a tender that says what the service must do.</summary>
    public const string Needs = "What the service must do";

    /// <summary>The name of the part that says what is asked while the contract runs.</summary>
    public const string ReviewsToCome = "What we ask after the contract starts";

    /// <summary>The name of the part with the dates.</summary>
    public const string Dates = "The dates";

    /// <summary>Everything in a tender that a point can have changed, by its name: what bidders are asked for, and the parts of its page.</summary>
    public static IReadOnlyList<string> Requirements(Tender tender) =>
        [Needs, .. tender.Asked.OrderBy(a => a.Id).Select(a => a.Title), ReviewsToCome, Dates];

    /// <summary>Why it cannot stand; null when it can.</summary>
    internal Refusal? WhyNot(bool mayQuote, Tender tender) => this switch
    {
        { Reply: var reply } when string.IsNullOrWhiteSpace(reply) || reply.Length > Point.MostCharacters =>
            new("SUP-1", "reply", Outcome == PointOutcome.NotNow ? "Say why not." : "Say what you do about it."),
        { InShort: var other } when !mayQuote && string.IsNullOrWhiteSpace(other) => new("SUP-1", "inShort",
            "These words may not be shown. Say the point in your own words, so that nobody is known by it."),
        { Outcome: PointOutcome.Changed } when !Requirements(tender).Contains(Changed, StringComparer.Ordinal) =>
            new("SUP-1", "changed", "Choose what changed in the tender because of this."),
        _ => null,
    };
}
