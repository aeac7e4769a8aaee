using System.Text.Json.Nodes;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.OpenData.Mapping;

/// <summary>The contract, its agreed reviews as milestones, and its end. What is said in a review stays between both sides.</summary>
internal static class ContractPart
{
    /// <summary>The contract as it was signed.</summary>
    public static JsonObject Signed(ReleaseFacts facts, Contract contract)
    {
        var part = Frame(facts, contract);
        part["title"] = facts.Tender.Terms.Title;
        part["status"] = "active";
        part["period"] = Fields.Of(
            ("startDate", Fields.DayBegins(contract.Starts, contract.Zone)),
            ("endDate", Fields.DayEnds(contract.Ends, contract.Zone)));
        part["value"] = Fields.Value(contract.ValuePence);
        part["dateSigned"] = Fields.Instant(facts.Now);
        part["documents"] = Fields.List(NoticePart.Of(facts, "UK7", "contractNotice", "Contract details notice"));
        part["implementation"] = Fields.Of(("milestones", Fields.List([.. contract.Reviews.Select(review => Fields.Of(
            ("id", Id(review)), ("title", review.Title), ("type", "reporting"),
            ("description", Fields.Text(TenderPart.Asked(review.Requests))),
            ("dueDate", Fields.DayEnds(review.DueOn, contract.Zone)), ("status", "scheduled")))])));
        return part;
    }

    /// <summary>A review that was answered.</summary>
    public static JsonObject Answered(ReleaseFacts facts, Contract contract, Review review) => WithReview(
        facts, contract,
        ("id", Id(review)), ("status", "met"),
        ("dateMet", review.AnsweredAt is { } at ? Fields.Instant(at) : null));

    /// <summary>A review that moved to another day.</summary>
    public static JsonObject Moved(ReleaseFacts facts, Contract contract, Review review) => WithReview(
        facts, contract,
        ("id", Id(review)), ("dueDate", Fields.DayEnds(review.DueOn, contract.Zone)),
        ("dateModified", Fields.Instant(facts.Now)));

    /// <summary>The contract after its last day; natural expiry counts too (NOT-3).</summary>
    public static JsonObject Ended(ReleaseFacts facts, Contract contract)
    {
        var part = Frame(facts, contract);
        part["status"] = "terminated";
        part["documents"] = Fields.List(NoticePart.Of(
            facts, "UK11", "contractTerminationNotice", "Contract termination notice",
            $"The contract ended on {PlainDate.Day(contract.Ends)}."));
        return part;
    }

    private static JsonObject WithReview(
        ReleaseFacts facts, Contract contract, params ReadOnlySpan<(string, JsonNode?)> fields)
    {
        var part = Frame(facts, contract);
        part["implementation"] = Fields.Of(("milestones", Fields.List(Fields.Of(fields))));
        return part;
    }

    private static JsonObject Frame(ReleaseFacts facts, Contract contract) => Fields.Of(
        ("id", $"contract-{Fields.Id(contract.Id)}"), ("awardID", facts.AwardId))!;

    private static string Id(Review review) => $"review-{Fields.Id(review.Id)}";
}
