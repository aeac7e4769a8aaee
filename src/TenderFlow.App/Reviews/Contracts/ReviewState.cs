using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Reviews.Contracts;

/// <summary>How far a review is, in one or two words and a colour.</summary>
/// <param name="Words">The words.</param>
/// <param name="Colour">The colour of the tag.</param>
public sealed record ReviewState(string Words, string Colour)
{
    private const int SoonDays = 14;

    /// <summary>How far a review is today.</summary>
    public static ReviewState Of(Contract contract, Review review, DateTimeOffset now)
    {
        var today = LocalClock.Day(now, contract.Zone);
        return review switch
        {
            { FeedbackAt: not null } => new("Finished", "green"),
            { AnsweredAt: not null } => new("Answered", "teal"),
            _ when contract.SignedAt is null => new("Planned", "grey"),
            _ when review.DueOn < today => new("Late", "red"),
            _ when review.DueOn <= today.AddDays(SoonDays) => new("Due soon", "yellow"),
            _ => new("Planned", "blue"),
        };
    }
}
