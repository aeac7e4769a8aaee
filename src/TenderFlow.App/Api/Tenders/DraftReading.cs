using TenderFlow.App.Api.Reading;
using TenderFlow.App.Planning.Drafting;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Api.Tenders;

/// <summary>Turns the body of a request into the content of a draft.</summary>
internal static class DraftReading
{
    private const long MostPence = 1_000_000_000_000;
    private const int MostItems = 50;
    private const int MostMonths = 600;
    private const int MostMinutes = 10_000;

    /// <summary>Reads the body on top of the terms there are; null begins anew.</summary>
    /// <exception cref="DomainError">A value cannot be read; every problem is named with its property.</exception>
    public static DraftContent Read(DraftBody body, TenderTerms? before)
    {
        var reading = new BodyReading();
        var terms = Terms(reading, body, before ?? new TenderTerms { Title = "" });
        var content = new DraftContent(
            terms,
            body.Asked is null ? null : Asked(reading, body.Asked),
            body.Reviews is null ? null : Reviews(reading, body.Reviews),
            reading.Closing("closes", body.Closes));
        if (terms.Title.Length == 0)
        {
            reading.Refuse("title", "Give the tender a name.");
        }

        reading.Done();
        return content;
    }

    private static TenderTerms Terms(BodyReading reading, DraftBody body, TenderTerms before) => before with
    {
        Title = reading.Line("title", body.Title, 100) ?? before.Title,
        Summary = reading.Lines("summary", body.Summary, 600) ?? before.Summary,
        Requirements = reading.Lines("requirements", body.Requirements, 20_000) ?? before.Requirements,
        Area = reading.Line("area", body.Area, 200) ?? before.Area,
        ValuePence = reading.Number("valuePence", body.ValuePence, 0, MostPence) ?? before.ValuePence,
        Profile = body.Profile ?? before.Profile,
        Starts = reading.OptionalDay("starts", body.Starts) ?? before.Starts,
        Months = (int?)reading.Number("months", body.Months, 1, MostMonths) ?? before.Months,
        WelcomesFirstTimers = body.WelcomesFirstTimers ?? before.WelcomesFirstTimers,
        PartnersWelcome = body.PartnersWelcome ?? before.PartnersWelcome,
        Assessors = reading.Line("assessors", body.Assessors, 200) ?? before.Assessors,
        Engagement = reading.Lines("engagement", body.Engagement, 4000) ?? before.Engagement,
        NoEngagementReason = reading.Lines("noEngagementReason", body.NoEngagementReason, 4000) ?? before.NoEngagementReason,
        ShortPeriodReason = reading.Lines("shortPeriodReason", body.ShortPeriodReason, 4000) ?? before.ShortPeriodReason,
    };

    private static List<AskedItem> Asked(BodyReading reading, IReadOnlyList<AskedBody?> asked) =>
        [.. reading.Items("asked", asked, MostItems).Select(x => new AskedItem(
            x.Item.Kind ?? AskedKind.Answer,
            reading.Needed($"{x.Field}.title", x.Item.Title, "Write what you ask.", 300),
            reading.Lines($"{x.Field}.help", x.Item.Help, 2000) ?? "",
            x.Item.Required ?? true,
            (int)(reading.Number($"{x.Field}.minutes", x.Item.Minutes, 0, MostMinutes) ?? 0)))];

    private static List<PlannedReview> Reviews(BodyReading reading, IReadOnlyList<PlannedReviewBody?> reviews) =>
        [.. reading.Items("reviews", reviews, MostItems).Select(x => new PlannedReview(
            reading.Needed($"{x.Field}.title", x.Item.Title, "Give the review a name.", 200),
            (int)(reading.Number($"{x.Field}.monthsAfterStart", x.Item.MonthsAfterStart, 0, MostMonths) ?? 0),
            [.. Requests(reading, $"{x.Field}.requests", x.Item.Requests)]))];

    private static IEnumerable<DataRequest> Requests(
        BodyReading reading, string field, IReadOnlyList<RequestBody?>? requests) =>
        reading.Items(field, requests, MostItems).Select(x => new DataRequest(
            reading.Needed($"{x.Field}.question", x.Item.Question, "Write what you ask.", 1000),
            reading.Needed($"{x.Field}.why", x.Item.Why, "Say why you ask.", 1000),
            reading.Needed($"{x.Field}.readBy", x.Item.ReadBy, "Say who reads the answer.", 200),
            (int)(reading.Number($"{x.Field}.minutes", x.Item.Minutes, 0, MostMinutes) ?? 0)));
}
