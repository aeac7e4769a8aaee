using TenderFlow.Domain.Calendars;

namespace TenderFlow.App.Messages.Pages;

/// <summary>What became of a message.</summary>
/// <param name="Words">One or two words.</param>
/// <param name="Colour">The colour of the tag.</param>
/// <param name="Sentence">The whole story, with its time or its reason.</param>
public sealed record MessageState(string Words, string Colour, string Sentence)
{
    /// <summary>What became of a message, with times on the clocks of a zone.</summary>
    public static MessageState Of(DateTimeOffset? sentAt, string reason, string zone) => (sentAt, reason) switch
    {
        ({ } at, _) => new("Sent", "green", $"Sent on {PlainDate.DayAndTime(at, zone)}."),
        (_, { Length: > 0 } why) => new("Not sent", "red", $"Not sent. {why}"),
        _ => new("Waiting", "yellow", "Waiting to be sent."),
    };
}
