using Microsoft.Data.Sqlite;

namespace TenderFlow.Simulation.Promises.Records;

/// <summary>Reads the tables with plain SQL over a connection of its own. Long tables are read on from where the last look ended.</summary>
internal sealed class RecordReader : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand version;
    private readonly Table<TenderRow> tenders;
    private readonly Table<AskedRow> asked;
    private readonly Table<InterestRow> interests;
    private readonly Table<BidRow> bids;
    private readonly Table<SubmissionRow> submissions;
    private readonly Table<QuestionRow> questions;
    private readonly Table<ContractRow> contracts;
    private readonly Table<ReviewRow> reviews;
    private readonly Table<EndingRow> endings;
    private readonly Table<PersonRow> people;
    private readonly Table<MessageRow> messages;
    private readonly Table<DateTimeOffset?> sentAt;
    private readonly Table<EntryRow> entries;
    private readonly Table<(long Id, SkippedRow Row)> skipped;
    private readonly Table<string> parked;
    private long seen = -1;

    public RecordReader(string database)
    {
        connection = new(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false, DefaultTimeout = 5 }.ToString());
        connection.Open();
        version = new("PRAGMA data_version", connection);
        tenders = Of("""
            Id, Terms_Title, Status, Terms_Profile, PublishedAt, BidsClose_Instant, BidsClose_Zone, DeadlineVersion, OwnerId, BuyerId,
            StandstillEnds, DecisionExpected, Terms_Engagement, Terms_NoEngagementReason FROM Tenders ORDER BY Id
            """, r => new TenderRow(r.Number, r.Text, r.Text, r.Text, r.TimeOrNull, r.TimeOrNull, r.Text, r.Number, r.Number, r.Number,
                r.DayOrNull, r.DayOrNull, r.Text, r.Text));
        asked = Of("Id, TenderId, Kind, Required FROM AskedItems ORDER BY Id",
            r => new AskedRow(r.Number, r.Number, r.Text, r.Bit));
        interests = Of("TenderId, OrganisationId, PersonId, RegisteredAt, DeclinedAt FROM Interests ORDER BY Id",
            r => new InterestRow(r.Number, r.Number, r.Number, r.Time, r.TimeOrNull));
        bids = Of("""
            Id, TenderId, OrganisationId, StartedAt, WithdrawnAt, PricePence IS NOT NULL, Answers, Documents FROM Bids ORDER BY Id
            """, r => new BidRow(r.Number, r.Number, r.Number, r.Time, r.TimeOrNull, r.Bit, r.Text, r.Text));
        submissions = Of("""
            BidId, Number, PersonId, SubmittedAt, Timing, PricePence, Answers, Files, BytesDue, Fingerprint, Admitted
            FROM Submissions ORDER BY BidId, Number
            """, r => new SubmissionRow(r.Number, r.Number, r.Number, r.Time, r.Text, r.LongOrNull, r.Text, r.Text, r.TimeOrNull, r.Text,
                r.BitOrNull));
        questions = Of("Id, TenderId, OrganisationId, Text, AskedAt, Answer, AnsweredAt, DigestedAt FROM Questions ORDER BY Id",
            r => new QuestionRow(r.Number, r.Number, r.Number, r.Text, r.Time, r.TextOrNull, r.TimeOrNull, r.TimeOrNull));
        contracts = Of("""
            Id, TenderId, OwnerId, ProviderId, ContactId, Zone, Starts, Ends, PlanAgreedAt, SignedAt, EndedAt FROM Contracts ORDER BY Id
            """, r => new ContractRow(r.Number, r.Number, r.Number, r.Number, r.Number, r.Text, r.Day, r.Day, r.TimeOrNull, r.TimeOrNull,
                r.TimeOrNull));
        reviews = Of("Id, ContractId, DueOn, DueVersion, Requests, AnsweredAt, FeedbackAt FROM Reviews ORDER BY Id",
            r => new ReviewRow(r.Number, r.Number, r.Day, r.Number, r.Text, r.TimeOrNull, r.TimeOrNull));
        endings = Of("""
            ContractId, Rationale, json_array_length(Ways), NoticeAt, EndedAt, ClosedAt FROM EndingCases ORDER BY Id
            """, r => new EndingRow(r.Number, r.Text, r.Number, r.TimeOrNull, r.TimeOrNull, r.TimeOrNull));
        people = Of("Id, OrganisationId, Name, Role, OffersStoppedAt FROM People ORDER BY Id",
            r => new PersonRow(r.Number, r.Number, r.Text, r.Text, r.TimeOrNull));
        messages = Of("""
            Id, Key, Purpose, Class, PersonId, OrganisationId, TenderId, ContractId, Occasion, DeadlineVersion, Subject, TextBody, CreatedAt,
            SentAt FROM Messages WHERE Id > $after ORDER BY Id
            """, r => new MessageRow(r.Number, r.Text, r.Text, r.Text, r.Number, r.NumberOrNull, r.NumberOrNull, r.NumberOrNull, r.Text,
                r.NumberOrNull, r.Text, r.Text, r.Time, r.TimeOrNull));
        sentAt = Of("SentAt FROM Messages WHERE Id = $after", r => r.TimeOrNull);
        entries = Of("""
            Number, At, Actor, Subject, EventName, Sentence, Data, PreviousHash, Hash FROM Audit WHERE Number > $after ORDER BY Number
            """, r => new EntryRow(r.Long, r.Time, r.Text, r.Text, r.Text, r.Text, r.Text, r.Text, r.Text));
        skipped = Of("Id, Process, Key, HandledAt, Skipped FROM HandledMoments WHERE Skipped IS NOT NULL AND Id > $after ORDER BY Id",
            r => (r.Long, new SkippedRow(r.Text, r.Text, r.Time, r.Text)));
        parked = Of("Kind || ' ' || Name || ': ' || LastError FROM Outbox WHERE Parked", r => r.Text);
    }

    /// <summary>Brings the records up to date.</summary>
    /// <returns>False when nothing was saved since the last look.</returns>
    public bool Refresh(AllRecords record)
    {
        var now = (long)version.ExecuteScalar()!;
        if (now == seen)
        {
            return false;
        }

        seen = now;
        record.Take(tenders.Read(), asked.Read(), interests.Read(), bids.Read(), submissions.Read());
        record.Take(questions.Read(), contracts.Read(), reviews.Read(), people.Read(), parked.Read());
        record.Take(endings.Read());
        foreach (var message in record.Unsent.ToList())
        {
            record.Settle(message, sentAt.Read(message.Id).SingleOrDefault());
        }

        record.Take(messages.Read(record.LastMessage), entries.Read(record.LastEntry));
        skipped.Read(record.LastSkipped).ForEach(s => record.Take(s.Id, s.Row));
        return true;
    }

    public void Dispose()
    {
        IDisposable[] all =
        [
            tenders, asked, interests, bids, submissions, questions, contracts, reviews, endings, people, messages, sentAt, entries, skipped,
            parked, version, connection,
        ];
        Array.ForEach(all, one => one.Dispose());
    }

    private Table<T> Of<T>(string select, Func<Row, T> read) => new(connection, "SELECT " + select, read);
}
