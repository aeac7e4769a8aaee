using System.Globalization;

namespace TenderFlow.Domain.Cycle;

/// <summary>Sums of money are whole pence; here they become words.</summary>
public static class Money
{
    private const long PencePerPound = 100;

    /// <summary>Writes pence as pounds, such as “£12,500” or “£12,500.50”.</summary>
    public static string Words(long pence) => pence % PencePerPound == 0
        ? string.Create(CultureInfo.InvariantCulture, $"£{pence / PencePerPound:N0}")
        : string.Create(CultureInfo.InvariantCulture, $"£{pence / (decimal)PencePerPound:N2}");
}
