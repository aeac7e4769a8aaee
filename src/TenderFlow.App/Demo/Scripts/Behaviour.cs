namespace TenderFlow.App.Demo.Scripts;

/// <summary>How a provider goes about a tender.</summary>
public enum Behaviour
{
    /// <summary>Sends a bid in the first half.</summary>
    Early,

    /// <summary>Works through it and sends well before the end.</summary>
    Steady,

    /// <summary>Sends minutes before bids close.</summary>
    LastHour,

    /// <summary>Sends minutes too late.</summary>
    Late,

    /// <summary>Begins to send in time, and ends too late.</summary>
    LateUpload,

    /// <summary>Joins, and never starts.</summary>
    NeverStarts,

    /// <summary>Joins, and says that it will not bid.</summary>
    Declines,

    /// <summary>Starts, and never sends.</summary>
    Stalls,

    /// <summary>Sends, and takes the bid back.</summary>
    Withdraws,

    /// <summary>Sends, and sends a better version later.</summary>
    Replaces,

    /// <summary>Sends fingerprints first; the bytes follow.</summary>
    AnnouncesFirst,
}
