using TenderFlow.Domain.Calendars;

namespace TenderFlow.Domain.Cycle;

/// <summary>How a tender is decided, signed, delivered and ended.</summary>
public sealed partial class Tender
{
    /// <summary>Records which bid won, and starts the pause before signing where the rules have one.</summary>
    /// <param name="winnerId">The organisation that won.</param>
    /// <param name="reason">Why, in the words that bidders read.</param>
    /// <param name="standstillEnds">The last day of the pause (AWD-3); null where the rules have none.</param>
    public void Award(int winnerId, string reason, DateOnly? standstillEnds)
    {
        RefuseWithoutReason(reason);
        Move(TenderAction.AnnounceDecision);
        if (standstillEnds is not null)
        {
            Move(TenderAction.StartStandstill);
        }

        Reason = reason;
        StandstillEnds = standstillEnds;
        Record(new TenderAwarded(winnerId, reason, standstillEnds));
    }

    /// <summary>Stops the tender after bids closed, with no award (NOT table, UK12).</summary>
    public void DecideNotToAward(string reason)
    {
        RefuseWithoutReason(reason);
        Move(TenderAction.DecideNotToAward);
        Reason = reason;
        Record(new TenderNotAwarded(reason));
    }

    /// <summary>Records that the contract is signed.</summary>
    /// <param name="today">The local date of signing.</param>
    /// <exception cref="DomainError">The pause before signing is not over.</exception>
    public void Sign(DateOnly today)
    {
        Refuse(WhyNotSign(today));
        Move(TenderAction.Sign);
        Record(new TenderSigned());
    }

    /// <summary>Why the contract cannot be signed today; null when it can (AWD-3).</summary>
    /// <param name="today">The local date.</param>
    public Refusal? WhyNotSign(DateOnly today) => this switch
    {
        _ when today <= StandstillEnds => new("AWD-3", "",
            $"The pause before signing is not over. You can sign from {PlainDate.Day(StandstillEnds.Value.AddDays(1))}."),
        _ when TenderLifecycle.After(Status, TenderAction.Sign) is null => new("NOT-7", "",
            $"That is not possible now. The tender stands at “{TenderLifecycle.Words(Status)}”."),
        _ => null,
    };

    /// <summary>Records that the service has begun.</summary>
    public void StartDelivery()
    {
        Move(TenderAction.StartDelivery);
        Record(new DeliveryStarted());
    }

    /// <summary>Records that the contract has ended. Natural expiry counts too (NOT-3).</summary>
    public void End()
    {
        Move(TenderAction.End);
        Record(new DeliveryEnded());
    }
}
