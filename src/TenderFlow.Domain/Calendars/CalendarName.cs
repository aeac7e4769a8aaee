namespace TenderFlow.Domain.Calendars;

/// <summary>Whose working days are counted (CAL-4). There is no default: every rule names its calendar.</summary>
public enum CalendarName
{
    /// <summary>
    /// A bank holiday in any part of the UK is not a working day (CAL-1, Procurement Act 2023 s.123).
    /// </summary>
    UkUnion,

    /// <summary>Bank holidays in England, as the health regime counts them (CAL-2, SI 2023/1348 reg 12(12)).</summary>
    England,

    /// <summary>Bank holidays in England and Wales.</summary>
    EnglandAndWales,

    /// <summary>Bank holidays in Scotland.</summary>
    Scotland,

    /// <summary>Bank holidays in Northern Ireland.</summary>
    NorthernIreland,
}
