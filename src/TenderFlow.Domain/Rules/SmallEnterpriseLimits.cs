namespace TenderFlow.Domain.Rules;

/// <summary>What counts as a small or medium-sized enterprise (REG-8).</summary>
/// <param name="StaffBelow">Fewer staff than this.</param>
/// <param name="TurnoverUpToPence">Yearly turnover of at most this, in pence; or the balance sheet below.</param>
/// <param name="BalanceSheetUpToPence">Balance sheet total of at most this, in pence.</param>
public sealed record SmallEnterpriseLimits(int StaffBelow, long TurnoverUpToPence, long BalanceSheetUpToPence)
{
    /// <summary>Whether an organisation is small or medium-sized. Money is in pence.</summary>
    public bool Includes(int staff, long turnoverPence, long balanceSheetPence) =>
        staff < StaffBelow && (turnoverPence <= TurnoverUpToPence || balanceSheetPence <= BalanceSheetUpToPence);
}
