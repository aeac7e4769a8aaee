using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Notices;

/// <summary>A public notice that a tender or its contract needs, as a task for the buyer with its day (NOT table).</summary>
public sealed class Notice : Aggregate
{
    private Notice() { }

    /// <summary>Raises the task.</summary>
    /// <param name="tender">The tender.</param>
    /// <param name="owed">What is owed.</param>
    /// <param name="now">The time at which it arose, in UTC.</param>
    public Notice(Tender tender, OwedNotice owed, DateTimeOffset now)
    {
        TenderId = tender.Id;
        BuyerId = tender.BuyerId;
        OwnerId = tender.OwnerId;
        Zone = tender.BidsClose?.Zone ?? Zones.London;
        (Code, Key, DueOn, Rule, Why, RaisedAt) = (owed.Code, owed.Key, owed.DueOn, owed.Rule, owed.Why, now);
        Record(new NoticeRaised(TenderId, Code, DueOn));
    }

    /// <inheritdoc/>
    public override string Subject => $"notice:{TenderId}:{Id}";

    /// <summary>The tender.</summary>
    public int TenderId { get; private set; }

    /// <summary>The public body.</summary>
    public int BuyerId { get; private set; }

    /// <summary>The named person who looks after it.</summary>
    public int OwnerId { get; private set; }

    /// <summary>Which notice.</summary>
    public NoticeCode Code { get; private set; }

    /// <summary>What makes it one of its kind within the tender, such as <c>uk9/2027</c>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The last day on which it is in time.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>IANA name of the zone in which days are counted.</summary>
    public string Zone { get; private set; } = "";

    /// <summary>The rule that asks for it.</summary>
    public string Rule { get; private set; } = "";

    /// <summary>Why it is due on that day, in plain words.</summary>
    public string Why { get; private set; } = "";

    /// <summary>When the task arose, in UTC.</summary>
    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary>The day on which it came out; null while it has not.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>Where it can be read, in the body's own words; empty before.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>Who said that it came out; null before.</summary>
    public int? DoneById { get; private set; }

    /// <summary>When that was said, in UTC; null before.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>Whether it came out in time; null while it may still.</summary>
    public bool? OnTime(DateOnly today) => PublishedOn is { } on ? on <= DueOn : today > DueOn ? false : null;

    /// <summary>Says that it came out.</summary>
    /// <param name="personId">Who says so.</param>
    /// <param name="on">The day.</param>
    /// <param name="reference">Its number or address on the central digital platform.</param>
    /// <param name="now">The time of the request, in UTC.</param>
    /// <exception cref="DomainError">It is done already, the day lies ahead, or nothing says where it is.</exception>
    public void Publish(int personId, DateOnly on, string reference, DateTimeOffset now)
    {
        Refuse(this switch
        {
            { PublishedOn: not null } => new("NOT-1", "", "This notice is marked as published already."),
            _ when on > LocalClock.Day(now, Zone) => new("NOT-1", "on", "Choose today or a day that has passed."),
            _ when on < LocalClock.Day(RaisedAt, Zone).AddYears(-1) => new("NOT-1", "on", "Check the year of this day."),
            _ when string.IsNullOrWhiteSpace(reference) =>
                new("NOT-1", "reference", "Give the number or the address of the notice, so that others can find it."),
            _ => null,
        });
        (PublishedOn, Reference, DoneById, DoneAt) = (on, reference, personId, now);
        Record(new NoticePublished(TenderId, Code, on, on <= DueOn));
    }
}

/// <summary>A notice that is owed.</summary>
/// <param name="Code">Which one.</param>
/// <param name="Key">What makes it one of its kind within the tender.</param>
/// <param name="DueOn">The last day on which it is in time.</param>
/// <param name="Rule">The rule that asks for it.</param>
/// <param name="Why">Why on that day, in plain words.</param>
public sealed record OwedNotice(NoticeCode Code, string Key, DateOnly DueOn, string Rule, string Why);

/// <summary>A public notice became due.</summary>
public sealed record NoticeRaised(int TenderId, NoticeCode Code, DateOnly DueOn) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"A public notice is due by {PlainDate.Day(DueOn)}: {NoticeWords.Title(Code)}.";
}

/// <summary>A public notice came out.</summary>
public sealed record NoticePublished(int TenderId, NoticeCode Code, DateOnly On, bool OnTime) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence =>
        $"A public notice came out on {PlainDate.Day(On)}{(OnTime ? "" : ", later than the law asks")}: {NoticeWords.Title(Code)}.";
}
