using System.Text.Json.Nodes;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Rules;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.OpenData.Mapping;

/// <summary>The call for bids, whole or only what changed of it.</summary>
internal static class TenderPart
{
    /// <summary>The whole call.</summary>
    public static JsonObject Whole(ReleaseFacts facts)
    {
        var (tender, terms) = (facts.Tender, facts.Tender.Terms);
        var part = Fields.Of(
            ("id", facts.TenderId),
            ("title", terms.Title),
            ("status", "active"),
            ("procuringEntity", Parties.Mention(facts.Buyer)),
            ("value", Fields.Value(terms.ValuePence)),
            ("procurementMethod", "open"),
            ("procurementMethodDetails", Regime(terms.Profile)),
            ("mainProcurementCategory", "services"),
            ("aboveThreshold", AboveThreshold(terms.Profile)),
            ("awardCriteria", CriteriaPart.Code(facts)),
            ("awardCriteriaDetails", CriteriaPart.Words(facts)),
            ("submissionMethod", Fields.List("electronicSubmission")),
            ("submissionMethodDetails", $"Send your bid from the page of this tender: {facts.TenderPage}"),
            ("hasEnquiries", false),
            ("contractPeriod", ContractPeriod(facts)),
            ("milestones", Fields.List([.. tender.PlannedReviews.Select((review, index) => Planned(review, index))])))!;
        AddDates(part, facts, tender.PublishedAt);
        AddTexts(part, facts, NoticePart.Of(facts, "UK4", "tenderNotice", "Tender notice"));
        return part;
    }

    /// <summary>The dates after the closing date moved, with the reason (TIM-7).</summary>
    public static JsonObject Moved(ReleaseFacts facts, ClosingMoved moved)
    {
        var part = Fields.Of(("id", facts.TenderId))!;
        AddDates(part, facts, null);
        part["amendments"] = Amendment(
            facts, $"closing-{Fields.Id(moved.DeadlineVersion)}", "The closing date moved.", moved.Reason);
        return part;
    }

    /// <summary>The text after it changed, with what changed (TIM-6).</summary>
    public static JsonObject Amended(ReleaseFacts facts, TenderAmended amended)
    {
        var part = Fields.Of(("id", facts.TenderId))!;
        AddTexts(part, facts);
        part["amendments"] = Amendment(facts, $"text-{Fields.Id(amended.ChangeVersion)}", amended.What, null);
        return part;
    }

    /// <summary>A question with its answer. Who asked stays hidden (QST-5).</summary>
    public static JsonObject Answered(ReleaseFacts facts, Question question) => Fields.Of(
        ("id", facts.TenderId),
        ("hasEnquiries", true),
        ("enquiries", Fields.List(Fields.Of(
            ("id", Fields.Id(question.Id)),
            ("description", question.Text),
            ("answer", Fields.Text(question.Answer)),
            ("dateAnswered", question.AnsweredAt is { } at ? Fields.Instant(at) : null)))))!;

    /// <summary>The call after its end, however it ended.</summary>
    public static JsonObject Over(ReleaseFacts facts, string status, JsonObject? notice) => Fields.Of(
        ("id", facts.TenderId),
        ("status", status),
        ("finalStatusDate", Fields.Instant(facts.Now)),
        ("documents", notice is null ? null : Fields.List(notice)))!;

    private static void AddDates(JsonObject part, ReleaseFacts facts, DateTimeOffset? begins)
    {
        var dates = Timetable.Of(facts.Tender.BidsClose!, facts.Force);
        var start = begins is { } at ? Fields.Instant(at) : null;
        part["tenderPeriod"] = Fields.Of(("startDate", start), ("endDate", Fields.Local(dates.BidsClose)));
        part["enquiryPeriod"] = Fields.Of(("startDate", start), ("endDate", Fields.Local(dates.QuestionsClose)));
        if (facts.Tender.DecisionExpected is { } day)
        {
            part["awardPeriod"] = Fields.Of(("endDate", Fields.DayEnds(day, facts.Zone)));
        }
    }

    private static void AddTexts(JsonObject part, ReleaseFacts facts, params IEnumerable<JsonObject> notices)
    {
        part["description"] = facts.Tender.Terms.Summary;
        part["documents"] = Fields.List([.. notices, Fields.Of(
            ("id", "requirements"), ("documentType", "technicalSpecifications"),
            ("title", "What the service must do"), ("description", Fields.Text(facts.Tender.Terms.Requirements)),
            ("url", facts.TenderPage), ("format", "text/html"), ("language", "en"))]);
    }

    private static JsonArray? Amendment(ReleaseFacts facts, string id, string what, string? why) => Fields.List(Fields.Of(
        ("id", id), ("date", Fields.Instant(facts.Now)), ("description", what), ("rationale", Fields.Text(why)),
        ("releaseID", facts.ReleaseId)));

    private static JsonObject? ContractPeriod(ReleaseFacts facts)
    {
        var terms = facts.Tender.Terms;
        return Fields.Of(
            ("startDate", terms.Starts is { } first ? Fields.DayBegins(first, facts.Zone) : null),
            ("endDate", terms is { Starts: { } day, Months: { } length }
                ? Fields.DayEnds(day.AddMonths(length).AddDays(-1), facts.Zone)
                : null),
            ("durationInMonths", terms.Months));
    }

    // What a review will ask is known before anyone bids (REV-1).
    private static JsonObject? Planned(PlannedReview review, int index) => Fields.Of(
        ("id", $"planned-review-{Fields.Id(index + 1)}"),
        ("title", review.Title),
        ("type", "reporting"),
        ("description", Asked(review.Requests)),
        ("status", "scheduled"));

    /// <summary>What is asked in a review, each with its reason.</summary>
    public static string Asked(IEnumerable<DataRequest> requests) =>
        string.Join('\n', requests.Select(request => $"{request.Question} Why: {request.Why}"));

    private static string Regime(Profile profile) => profile switch
    {
        Profile.Pa23Above => "Procurement Act 2023, at or above the threshold",
        Profile.Pa23LightTouch => "Procurement Act 2023, light touch services",
        Profile.Pa23BelowNotifiable => "Procurement Act 2023, below the threshold",
        Profile.Pa23BelowSmall => "Procurement Act 2023, too small to need a notice",
        Profile.PsrHealthEngland => "Provider Selection Regime (health care services in England)",
        Profile.Scotland => "Scottish procurement rules",
        Profile.Grant => "Grant",
        _ => "Rules of the public body",
    };

    private static JsonNode? AboveThreshold(Profile profile) => profile switch
    {
        Profile.Pa23Above or Profile.Pa23LightTouch => true,
        Profile.Pa23BelowNotifiable or Profile.Pa23BelowSmall => false,
        _ => null,
    };
}
