using System.Globalization;

namespace TenderFlow.App.Decommissioning;

/// <summary>The addresses of this stage's pages.</summary>
public static class EndingLinks
{
    /// <summary>The grants and other help that a public body lists.</summary>
    public const string SupportList = "/ways-to-carry-on";

    /// <summary>How a contract ends, for both sides.</summary>
    public static string Ending(int contractId) => Page(contractId, "");

    /// <summary>A page of it, by the last part of its address.</summary>
    public static string Page(int contractId, string page) => string.Create(
        CultureInfo.InvariantCulture, $"/contracts/{contractId}/ending{(page.Length > 0 ? "/" : "")}{page}");

    /// <summary>What changes for the people who use the service; for everyone.</summary>
    public static string ForUsers(int contractId) =>
        string.Create(CultureInfo.InvariantCulture, $"/service-changes/{contractId}");
}
