namespace TenderFlow.Domain.Calendars;

/// <summary>A part of the United Kingdom for which bank holidays are published (CAL-5).</summary>
public enum Division
{
    /// <summary>England and Wales, which share one list.</summary>
    EnglandAndWales,

    /// <summary>Scotland.</summary>
    Scotland,

    /// <summary>Northern Ireland.</summary>
    NorthernIreland,
}
