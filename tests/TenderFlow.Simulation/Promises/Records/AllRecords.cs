namespace TenderFlow.Simulation.Promises.Records;

/// <summary>Everything on record after the last step.</summary>
internal sealed class AllRecords
{
    private readonly Dictionary<string, MessageRow> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Purpose, int Person, string Occasion), MessageRow> byOccasion = [];
    private readonly Dictionary<string, List<EntryRow>> histories = new(StringComparer.Ordinal);
    private readonly HashSet<(string Process, string Key)> skippedKeys = [];

    public List<TenderRow> Tenders { get; private set; } = [];

    public ILookup<int, AskedRow> Asked { get; private set; } = Empty<AskedRow>();

    public ILookup<int, InterestRow> Interests { get; private set; } = Empty<InterestRow>();

    public List<BidRow> Bids { get; private set; } = [];

    public ILookup<int, SubmissionRow> Submissions { get; private set; } = Empty<SubmissionRow>();

    public List<QuestionRow> Questions { get; private set; } = [];

    public List<ContractRow> Contracts { get; private set; } = [];

    public ILookup<int, ReviewRow> Reviews { get; private set; } = Empty<ReviewRow>();

    public Dictionary<int, EndingRow> Endings { get; private set; } = [];

    public Dictionary<int, PersonRow> People { get; private set; } = [];

    public List<string> Parked { get; private set; } = [];

    public List<MessageRow> Messages { get; } = [];

    /// <summary>Messages that have words and have not left.</summary>
    public HashSet<MessageRow> Unsent { get; } = [];

    public List<EntryRow> Entries { get; } = [];

    public List<SkippedRow> Skipped { get; } = [];

    public long LastMessage => Messages.Count == 0 ? 0 : Messages[^1].Id;

    public long LastEntry => Entries.Count == 0 ? 0 : Entries[^1].Number;

    public long LastSkipped { get; private set; }

    /// <summary>The history of one thing, oldest first.</summary>
    public IReadOnlyList<EntryRow> History(string subject) => histories.GetValueOrDefault(subject) ?? [];

    public MessageRow? Message(string key) => byKey.GetValueOrDefault(key);

    /// <summary>Whether a message has left.</summary>
    public bool HasLeft(string purpose, int person, string occasion) =>
        byOccasion.GetValueOrDefault((purpose, person, occasion)) is { SentAt: not null };

    public BidRow? Bid(int tender, int organisation) =>
        Bids.Find(b => b.TenderId == tender && b.Organisation == organisation);

    /// <summary>The version of a bid that counts: the last in time, or a late one that was let in (SUB-3, SUB-4).</summary>
    public SubmissionRow? Counting(BidRow? bid) => bid is null or { WithdrawnAt: not null }
        ? null
        : Submissions[bid.Id].LastOrDefault(s => s.InTime || s.Admitted == true);

    public bool WasSkipped(string process, string key) => skippedKeys.Contains((process, key));

    public void Take(
        List<TenderRow> tenders, List<AskedRow> asked, List<InterestRow> interests, List<BidRow> bids,
        List<SubmissionRow> submissions)
    {
        Tenders = tenders;
        Asked = asked.ToLookup(a => a.TenderId);
        Interests = interests.ToLookup(i => i.TenderId);
        Bids = bids;
        Submissions = submissions.ToLookup(s => s.BidId);
    }

    public void Take(
        List<QuestionRow> questions, List<ContractRow> contracts, List<ReviewRow> reviews, List<PersonRow> people, List<string> parked)
    {
        Questions = questions;
        Contracts = contracts;
        Reviews = reviews.ToLookup(r => r.ContractId);
        People = people.ToDictionary(p => p.Id);
        Parked = parked;
    }

    public void Take(List<EndingRow> endings) => Endings = endings.ToDictionary(e => e.ContractId);

    public void Take(List<MessageRow> messages, List<EntryRow> entries)
    {
        foreach (var message in messages)
        {
            Messages.Add(message);
            byKey[message.Key] = message;
            byOccasion[(message.Purpose, message.Person, message.Occasion)] = message;
            if (message.SentAt is null)
            {
                Unsent.Add(message);
            }
        }

        foreach (var entry in entries)
        {
            Entries.Add(entry);
            if (!histories.TryGetValue(entry.Subject, out var history))
            {
                histories[entry.Subject] = history = [];
            }

            history.Add(entry);
        }
    }

    public void Take(long id, SkippedRow skipped)
    {
        LastSkipped = id;
        Skipped.Add(skipped);
        skippedKeys.Add((skipped.Process, skipped.Key));
    }

    public void Settle(MessageRow message, DateTimeOffset? sentAt)
    {
        if (sentAt is not null)
        {
            message.SentAt = sentAt;
            Unsent.Remove(message);
        }
    }

    private static ILookup<int, T> Empty<T>() => Enumerable.Empty<T>().ToLookup(_ => 0);
}
