using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Tendering;

/// <summary>A time at which a bidder can talk to a named person: for help before bids close, or about the decision (SUP-5, AWD-2).</summary>
public sealed class BookableTime : Aggregate
{
    private BookableTime() { }

    /// <summary>Offers a time, to all bidders alike (SUP-2).</summary>
    /// <param name="tender">The tender.</param>
    /// <param name="hostId">The named person.</param>
    /// <param name="kind">What it is for.</param>
    /// <param name="at">When it begins, in UTC.</param>
    /// <param name="minutes">How long it takes.</param>
    public BookableTime(Tender tender, int hostId, TalkKind kind, DateTimeOffset at, int minutes)
    {
        (TenderId, HostId, Kind, At, Minutes) = (tender.Id, hostId, kind, at, minutes);
        Record(new TimeOffered(tender.Id, at));
    }

    /// <inheritdoc/>
    public override string Subject => $"time:{TenderId}:{Id}";

    /// <summary>The tender.</summary>
    public int TenderId { get; private set; }

    /// <summary>The named person.</summary>
    public int HostId { get; private set; }

    /// <summary>What it is for.</summary>
    public TalkKind Kind { get; private set; }

    /// <summary>When it begins, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>How long it takes, in minutes.</summary>
    public int Minutes { get; private set; }

    /// <summary>Who booked it; null while it is free.</summary>
    public int? OrganisationId { get; private set; }

    /// <summary>The person who comes; null while it is free.</summary>
    public int? PersonId { get; private set; }

    /// <summary>Raised with each booking, for the entry in calendars (MSG-10).</summary>
    public int Version { get; private set; }

    /// <summary>Whether it can be booked.</summary>
    public bool IsFree(DateTimeOffset now) => OrganisationId is null && At > now;

    /// <summary>Books it.</summary>
    /// <exception cref="DomainError">Somebody else has it, or it is over.</exception>
    public void Book(int organisationId, int personId, DateTimeOffset now)
    {
        Refuse(IsFree(now) ? null : new("SUP-5", "time", "This time is taken or over. Choose another one."));
        (OrganisationId, PersonId) = (organisationId, personId);
        Version++;
        Record(new TimeBooked(TenderId, organisationId, At));
    }

    /// <summary>Gives it back, so that others can have it.</summary>
    /// <exception cref="DomainError">It is not theirs, or it is over.</exception>
    public void GiveBack(int organisationId, DateTimeOffset now)
    {
        Refuse(OrganisationId != organisationId || At <= now
            ? new("SUP-5", "", "There is no coming talk of yours to call off.")
            : null);
        (OrganisationId, PersonId) = (null, null);
        Version++;
        Record(new TimeGivenBack(TenderId, organisationId, At));
    }

    /// <summary>The times at which a talk about the decision is offered: enough for all, over the next working days.</summary>
    /// <param name="decided">The day of the decision.</param>
    /// <param name="bidders">How many did not win.</param>
    /// <param name="zone">The zone of the hours.</param>
    /// <param name="calendar">The working days.</param>
    public static IReadOnlyList<DateTimeOffset> Suggest(
        DateOnly decided, int bidders, string zone, WorkingDayCalendar calendar)
    {
        TimeOnly[] hours = [new(10, 0), new(11, 0), new(14, 0)];
        var wanted = Math.Max(hours.Length * 2, bidders * 2);
        return [.. Enumerable.Range(0, wanted).Select(i => Deadline.AtLocal(
            calendar.Add(decided, 2 + (i / hours.Length)).Date, hours[i % hours.Length], zone).Instant)];
    }
}

/// <summary>What a talk is for.</summary>
public enum TalkKind
{
    /// <summary>Help with a bid.</summary>
    Support,

    /// <summary>The decision, and what to do next time.</summary>
    Feedback,
}

/// <summary>A time for a talk was offered to all bidders.</summary>
public sealed record TimeOffered(int TenderId, DateTimeOffset At) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "A time to talk was offered to all bidders.";
}

/// <summary>A bidder booked a time.</summary>
public sealed record TimeBooked(int TenderId, int OrganisationId, DateTimeOffset At) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "A bidder booked a time to talk.";
}

/// <summary>A bidder called a talk off.</summary>
public sealed record TimeGivenBack(int TenderId, int OrganisationId, DateTimeOffset At) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "A bidder called a talk off.";
}
