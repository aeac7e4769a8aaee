using TenderFlow.App.Messages.Mail;
using TenderFlow.Simulation.Promises.Records;

namespace TenderFlow.Simulation.Promises.Letters;

/// <summary>A mail that was handed over, with the record of it.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Mail">The mail.</param>
/// <param name="Message">The record.</param>
internal sealed record Letter(DateTimeOffset At, OutgoingMail Mail, MessageRow Message)
{
    public string Name => $"{Message.Name} ({Message.Purpose} {Message.Occasion})";

    public bool IsStep => Message.Purpose == "BidReminder" || IsSupport;

    /// <summary>What a reader may switch off (MSG-1), by the catalogue of messages.</summary>
    public bool IsOffer => IsSupport || Message.Purpose == "TalkItThrough";

    /// <summary>An offer at or after the end of a contract (DEC-4).</summary>
    public bool IsEndingOffer => Message.Purpose is "WaysToCarryOn" or "HowAreYouGettingOn";

    private bool IsSupport => Message.Purpose.StartsWith("Support", StringComparison.Ordinal);
}
