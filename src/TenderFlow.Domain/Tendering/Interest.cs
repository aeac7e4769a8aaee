using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Tendering;

/// <summary>An organisation that wants to hear about a tender (QST-4). From here on it gets every answer and change.</summary>
public sealed class Interest : Aggregate
{
    private Interest() { }

    /// <summary>Registers interest in an open tender.</summary>
    /// <param name="tender">The tender.</param>
    /// <param name="organisationId">The organisation.</param>
    /// <param name="personId">The person who gets the messages.</param>
    /// <param name="firstTimer">Whether the organisation never bid before.</param>
    /// <param name="now">The time of the request, in UTC.</param>
    /// <exception cref="DomainError">The tender is not open.</exception>
    public Interest(Tender tender, int organisationId, int personId, bool firstTimer, DateTimeOffset now)
    {
        if (!tender.IsOpen)
        {
            throw new DomainError(new Refusal("QST-4", "", "This tender is not open, so you cannot join it now."));
        }

        TenderId = tender.Id;
        OrganisationId = organisationId;
        PersonId = personId;
        FirstTimer = firstTimer;
        RegisteredAt = now;
        Record(new InterestRegistered(tender.Id, organisationId));
    }

    /// <inheritdoc/>
    public override string Subject => $"bidder:{TenderId}:{OrganisationId}";

    /// <summary>The tender.</summary>
    public int TenderId { get; private set; }

    /// <summary>The organisation.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>The person who gets the messages.</summary>
    public int PersonId { get; private set; }

    /// <summary>Whether the organisation never bid before.</summary>
    public bool FirstTimer { get; private set; }

    /// <summary>When it registered, in UTC.</summary>
    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>When it said it will not bid, in UTC; null while it may.</summary>
    public DateTimeOffset? DeclinedAt { get; private set; }

    /// <summary>Says that the organisation will not bid, or only with others. Reminders stop; answers and changes still reach it (INV-7).</summary>
    public void Decline(DateTimeOffset now)
    {
        if (DeclinedAt is null)
        {
            DeclinedAt = now;
            Record(new InterestDeclined(TenderId, OrganisationId));
        }
    }

    /// <summary>Takes part again after declining.</summary>
    public void Rejoin()
    {
        if (DeclinedAt is not null)
        {
            DeclinedAt = null;
            Record(new InterestRegistered(TenderId, OrganisationId));
        }
    }
}

/// <summary>An organisation wants to hear about a tender.</summary>
public sealed record InterestRegistered(int TenderId, int OrganisationId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "An organisation joined the list.";
}

/// <summary>An organisation will not bid.</summary>
public sealed record InterestDeclined(int TenderId, int OrganisationId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "An organisation said it will not bid on its own.";
}
