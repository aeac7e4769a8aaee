using System.Text.Json.Nodes;
using TenderFlow.Domain.People;

namespace TenderFlow.App.OpenData.Mapping;

/// <summary>The decision. Of the bids only their number is told, and the price of the one that won.</summary>
internal static class AwardPart
{
    /// <summary>The award as it is announced.</summary>
    /// <param name="facts">The tender.</param>
    /// <param name="winner">Who won.</param>
    /// <param name="pricePence">The price of the winning bid, in pence; null when it had none.</param>
    /// <param name="standstillEnds">The last day of the pause before signing; null where there is none.</param>
    public static JsonObject Announced(ReleaseFacts facts, Organisation winner, long? pricePence, DateOnly? standstillEnds) =>
        Fields.Of(
            ("id", facts.AwardId),
            ("title", facts.Tender.Terms.Title),
            ("status", standstillEnds is null ? "active" : "pending"),
            ("date", Fields.Instant(facts.Now)),
            ("value", Fields.Value(pricePence)),
            ("suppliers", Fields.List(Parties.Mention(winner))),
            ("standstillPeriod", standstillEnds is { } last
                ? Fields.Of(("startDate", Fields.Instant(facts.Now)), ("endDate", Fields.DayEnds(last, facts.Zone)))
                : null),
            // The decision and every bidder's summary leave together (INV-7).
            ("assessmentSummariesDateSent", Fields.Instant(facts.Now)),
            ("documents", Fields.List(NoticePart.Of(facts, "UK6", "awardNotice", "Contract award notice"))))!;

    /// <summary>The award once the contract is signed.</summary>
    public static JsonObject Signed(ReleaseFacts facts, Organisation supplier) => Fields.Of(
        ("id", facts.AwardId),
        ("status", "active"),
        ("finalStatusDate", Fields.Instant(facts.Now)),
        ("suppliers", Fields.List(Parties.Mention(supplier))))!;

    /// <summary>How many bids were read.</summary>
    public static JsonObject Counts(int bids) => Fields.Of(
        ("statistics", Fields.List(Fields.Of(("id", "valid-bids"), ("measure", "validBids"), ("value", bids)))))!;
}
