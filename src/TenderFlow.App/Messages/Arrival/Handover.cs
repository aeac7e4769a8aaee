namespace TenderFlow.App.Messages.Arrival;

/// <summary>A message in the hands of a carrier outside, and what the carrier said became of it. It stays as evidence (MSG-7).</summary>
public sealed class Handover
{
    private Handover() { }

    /// <summary>Claims a message for handing over.</summary>
    public Handover(string key, string carrier, bool tells, DateTimeOffset now) =>
        (Key, Carrier, Tells, BegunAt) = (key, carrier, tells, now);

    /// <summary>What marks the key of a message's second try (MSG-8).</summary>
    public const string Again = "|again";

    /// <summary>The row.</summary>
    public int Id { get; private set; }

    /// <summary>The message's key (MSG-6); unique, so that two processes cannot hand it over at once.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Who carries it.</summary>
    public string Carrier { get; private set; } = "";

    /// <summary>True when the carrier tells us what became of it.</summary>
    public bool Tells { get; private set; }

    /// <summary>When we began to hand it over, in UTC.</summary>
    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>When the carrier took it, in UTC; null while nobody knows.</summary>
    public DateTimeOffset? TakenAt { get; private set; }

    /// <summary>The carrier's name for it; null when it gave none.</summary>
    public string? Reference { get; private set; }

    /// <summary>What became of it.</summary>
    public ArrivalState State { get; private set; }

    /// <summary>When that happened, in UTC; null when nothing is known.</summary>
    public DateTimeOffset? StateAt { get; private set; }

    /// <summary>What the other side said; empty when it said nothing.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When the second channel was used, in UTC; null when it was not (MSG-4, MSG-8).</summary>
    public DateTimeOffset? SecondChannelAt { get; private set; }

    /// <summary>When it was sent once more because it came back, in UTC; null when it was not (MSG-8).</summary>
    public DateTimeOffset? RetriedAt { get; private set; }

    /// <summary>The key of the message: a second try has its own mark.</summary>
    public static string MessageKey(string key) =>
        key.EndsWith(Again, StringComparison.Ordinal) ? key[..^Again.Length] : key;

    /// <summary>Begins again, after a doubt that nobody could settle.</summary>
    public void Begin(string carrier, bool tells, DateTimeOffset now) =>
        (Carrier, Tells, BegunAt, TakenAt) = (carrier, tells, now, null);

    /// <summary>The carrier has it.</summary>
    public void Take(string? reference, DateTimeOffset now)
    {
        TakenAt ??= now;
        Reference = reference ?? Reference;
    }

    /// <summary>The carrier says what became of it. Word that is older, or weaker than what is known, changes nothing.</summary>
    /// <returns>True when this is news.</returns>
    public bool Learn(ArrivalState state, DateTimeOffset at, string reason)
    {
        TakenAt ??= at;
        if (state <= State)
        {
            return false;
        }

        (State, StateAt, Reason) = (state, at, reason.Length > 400 ? reason[..400] : reason);
        return true;
    }

    /// <summary>Another way to reach the person was used.</summary>
    public void UseSecondChannel(DateTimeOffset now) => SecondChannelAt ??= now;

    /// <summary>It was sent once more.</summary>
    public void Retry(DateTimeOffset now) => RetriedAt ??= now;
}

/// <summary>What became of a message outside, each state stronger than the ones before it.</summary>
public enum ArrivalState
{
    /// <summary>Nothing is known.</summary>
    Unknown,

    /// <summary>The carrier is at work on it.</summary>
    UnderWay,

    /// <summary>The other side asked the carrier to come back later; it keeps trying, for up to 72 hours (MSG-4).</summary>
    Delayed,

    /// <summary>It came back, but the address may work another time: one more try (MSG-8).</summary>
    CameBack,

    /// <summary>It is in the mailbox.</summary>
    Arrived,

    /// <summary>It came back, and mail to this address always will (MSG-8). A mailbox may take a mail and then send it back.</summary>
    AddressFailed,
}
