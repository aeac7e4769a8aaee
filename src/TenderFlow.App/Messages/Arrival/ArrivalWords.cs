using TenderFlow.Domain.Calendars;

namespace TenderFlow.App.Messages.Arrival;

/// <summary>What became of a message outside, in words.</summary>
public static class ArrivalWords
{
    /// <summary>One sentence, with times on the clocks of a zone.</summary>
    public static string Of(Handover handover, string zone) => handover.State switch
    {
        ArrivalState.Arrived => $"It arrived on {At(handover, zone)}.",
        ArrivalState.AddressFailed => $"It came back on {At(handover, zone)}. Mail to this address does not arrive.",
        ArrivalState.CameBack when handover.RetriedAt is { } again =>
            $"It came back on {At(handover, zone)}. We sent it again on {PlainDate.DayAndTime(again, zone)}.",
        ArrivalState.CameBack => $"It came back on {At(handover, zone)}. We send it again in an hour.",
        ArrivalState.Delayed => "The reader’s mail server asked us to wait. We keep trying.",
        _ when handover.SecondChannelAt is not null => "We do not know if it arrived. We wrote to others in the group too.",
        _ when handover.Tells => "It is on its way. We wait to hear that it arrived.",
        _ => "It is on its way.",
    };

    private static string At(Handover handover, string zone) =>
        PlainDate.DayAndTime(handover.StateAt ?? handover.BegunAt, zone);
}
