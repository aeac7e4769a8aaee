using System.Globalization;

namespace TenderFlow.App.Notices;

/// <summary>The addresses of these pages.</summary>
public static class NoticeLinks
{
    /// <summary>The public notices of a tender.</summary>
    public static string Of(int tenderId) => string.Create(CultureInfo.InvariantCulture, $"/tenders/{tenderId}/notices");
}
