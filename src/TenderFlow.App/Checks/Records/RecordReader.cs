using System.Data;
using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Decommissioning;

namespace TenderFlow.App.Checks.Records;

/// <summary>Reads every table that the checks need, by plain SQL that any database understands.</summary>
internal static class RecordReader
{
    public static async Task<Evidence> ReadAsync(
        TenderFlowDb db, string folder, DateTimeOffset asOf, CancellationToken stop)
    {
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(stop);
        // One transaction, so that all tables are seen at one moment.
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        var bids = await ListAsync(moment, "SELECT * FROM \"Bids\" ORDER BY \"Id\"", r => new BidRow(
            r.Number("Id"), r.Number("TenderId"), r.Number("OrganisationId"), r.TimeOrNull("WithdrawnAt")), stop);
        var bidById = bids.ToDictionary(b => b.Id);
        var contracts = await ListAsync(moment, "SELECT * FROM \"Contracts\" ORDER BY \"Id\"", r => new ContractRow(
            r.Number("Id"), r.Number("TenderId"), r.Number("ContactId"), r.Text("Zone"), r.TimeOrNull("PlanAgreedAt"),
            r.TimeOrNull("SignedAt"), r.TimeOrNull("EndedAt")), stop);
        var contractById = contracts.ToDictionary(c => c.Id);
        return new(folder, asOf)
        {
            Tenders = await ListAsync(moment, "SELECT * FROM \"Tenders\" WHERE \"PublishedAt\" IS NOT NULL ORDER BY \"Id\"", Tender, stop),
            Rounds = await ListAsync(moment, "SELECT * FROM \"EngagementRounds\" ORDER BY \"Id\"", r => new RoundRow(
                r.Number("Id"), r.Number("TenderId"), r.TimeOrNull("OpenedAt"), r.TimeOrNull("ClosedAt"), r.TimeOrNull("SummaryAt"),
                r.Number("SummaryVersion"))
            {
                Title = r.Text("Title"),
                Planned = r.Text("Planned"),
                EasyRead = r.Text("EasyRead"),
                Questions = Json(r.Text("Questions")),
                Materials = Json(r.Text("Materials")),
                Criteria = Json(r.Text("Criteria")),
            }, stop),
            Asked = await ListAsync(moment, "SELECT * FROM \"AskedItems\" ORDER BY \"Id\"", r => new AskedRow(
                r.Number("TenderId"), r.Text("Title"), r.Text("Help")), stop),
            Planned = await ListAsync(moment, "SELECT * FROM \"PlannedReviews\" ORDER BY \"Id\"", r => new PlannedRow(
                r.Number("TenderId"), Json(r.Text("Requests"))), stop),
            Points = await ListAsync(moment, PointsSql, r => new PointRow(
                r.Number("Id"), r.Number("RoundId"), r.NumberOrNull("PersonId"), r.Text("Reply"), r.TimeOrNull("AnsweredAt"))
            {
                InShort = r.Text("InShort"),
            }, stop),
            Endings = await ListAsync(moment, "SELECT * FROM \"EndingCases\" ORDER BY \"Id\"", Ending, stop),
            Interests = await ListAsync(moment, "SELECT * FROM \"Interests\" ORDER BY \"Id\"", r => new InterestRow(
                r.Number("TenderId"), r.Number("OrganisationId"), r.Number("PersonId"), r.Time("RegisteredAt"),
                r.TimeOrNull("DeclinedAt") is not null), stop),
            Bids = bids,
            Submissions = await ListAsync(moment, "SELECT * FROM \"Submissions\" ORDER BY \"BidId\", \"Number\"",
                r => Submission(r, bidById[r.Number("BidId")]), stop),
            Accesses = await ListAsync(moment, "SELECT * FROM \"BidAccesses\" ORDER BY \"Id\"", r => new AccessRow(
                r.Number("TenderId"), r.Number("BidId"), r.Number("PersonId"), r.Time("At")), stop),
            Questions = await ListAsync(moment, "SELECT * FROM \"Questions\" ORDER BY \"Id\"", r => new QuestionRow(
                r.Number("Id"), r.Number("TenderId"), r.Text("Answer"), r.TimeOrNull("AnsweredAt"), r.TimeOrNull("DigestedAt")), stop),
            Contracts = contracts,
            Reviews = await ListAsync(moment, "SELECT * FROM \"Reviews\" ORDER BY \"Id\"", r => new ReviewRow(
                r.Number("Id"), contractById[r.Number("ContractId")], r.Day("DueOn"), r.Number("DueVersion"),
                Json(r.Text("Requests")), r.TimeOrNull("AnsweredAt"))
            {
                Heard = r.Text("Heard"),
                WillDo = r.Text("WillDo"),
            }, stop),
            Messages = await ListAsync(moment, "SELECT * FROM \"Messages\" ORDER BY \"Id\"", Message, stop),
            Entries = await ListAsync(moment, "SELECT * FROM \"Audit\" ORDER BY \"Number\"", Entry, stop),
            Skipped = await ListAsync(moment, "SELECT * FROM \"HandledMoments\" WHERE \"Skipped\" IS NOT NULL", r => new SkippedRow(
                r.Text("Process"), r.Text("Key"), r.Time("HandledAt"), r.Text("Skipped")), stop),
        };
    }

    private const string PointsSql =
        "SELECT p.*, c.\"EngagementRoundId\" AS \"RoundId\", c.\"PersonId\" FROM \"EngagementPoints\" p "
        + "JOIN \"Contributors\" c ON c.\"Id\" = p.\"ContributorId\" ORDER BY p.\"Id\"";

    private static TenderRow Tender(Row r) => new(
        r.Number("Id"), r.Text("Terms_Title"), r.Text("Status"), r.Text("Terms_Profile"), r.Time("PublishedAt"),
        r.Time("BidsClose_Instant"), r.Text("BidsClose_Zone"), r.Number("DeadlineVersion"),
        r.Text("Terms_Engagement"), r.Text("Terms_NoEngagementReason"))
    {
        Summary = r.Text("Terms_Summary"),
        Requirements = r.Text("Terms_Requirements"),
        Assessors = r.Text("Terms_Assessors"),
        ShortPeriod = r.Text("Terms_ShortPeriodReason"),
    };

    private static SubmissionRow Submission(Row r, BidRow bid) => new(
        bid, r.Number("Number"), r.Time("SubmittedAt"), r.Text("Timing"), r.LongOrNull("PricePence"), Json(r.Text("Answers")),
        Json(r.Text("Files")), r.TimeOrNull("BytesDue"), r.Text("Fingerprint"));

    private static EndingRow Ending(Row r)
    {
        var ways = Json(r.Text("Ways"));
        // More than a talk, or the provider said how it goes on (DEC-4).
        var hasWayOn = r.TimeOrNull("ChosenAt") is not null
            || ways.EnumerateArray().Any(w => w.GetProperty("Kind").GetInt32() != (int)WayKind.Talk);
        return new(
            r.Number("ContractId"), r.Text("Rationale"), r.TimeOrNull("NoticeAt"), ways.GetArrayLength(), hasWayOn,
            r.Text("Lessons"), r.TimeOrNull("EndedAt"), r.TimeOrNull("ClosedAt"));
    }

    private static MessageRow Message(Row r) => new(
        r.Number("Id"), r.Text("Key"), r.Text("Purpose"), r.Text("Class"), r.Number("PersonId"), r.NumberOrNull("OrganisationId"),
        r.NumberOrNull("TenderId"), r.NumberOrNull("ContractId"), r.Text("Occasion"), r.NumberOrNull("DeadlineVersion"),
        r.Text("TextBody"), r.Time("CreatedAt"), r.TimeOrNull("SentAt"));

    private static EntryRow Entry(Row r) => new(
        r.Long("Number"), r.Time("At"), r.Text("Actor"), r.Text("Subject"), r.Text("EventName"), r.Text("Sentence"),
        r.Text("Data"), r.Text("PreviousHash"), r.Text("Hash"));

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private static async Task<List<T>> ListAsync<T>(
        DbTransaction moment, string sql, Func<Row, T> read, CancellationToken cancellationToken)
    {
        await using var command = moment.Connection!.CreateCommand();
        command.Transaction = moment;
#pragma warning disable CA2100 // The texts are the constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var row = new Row(reader);
        List<T> all = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            all.Add(read(row));
        }

        return all;
    }
}
