using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Planning.Drafting;

/// <summary>How far a draft is.</summary>
internal static class DraftProgress
{
    /// <summary>The first step that still needs something; null when none does.</summary>
    public static LaunchStep? Next(Tender draft) => draft switch
    {
        { Terms.Summary.Length: 0 } => LaunchStep.About,
        { Terms.Requirements.Length: 0 } => LaunchStep.Needs,
        { Terms.ValuePence: null } or { Terms.Months: null } or { Terms.Starts: null } => LaunchStep.Value,
        { Terms: { Engagement.Length: 0, NoEngagementReason.Length: 0 } } => LaunchStep.People,
        { Asked.Count: 0 } => LaunchStep.Asked,
        { BidsClose: null } => LaunchStep.Closing,
        _ => null,
    };

    /// <summary>Whether every step has been answered.</summary>
    public static bool IsReady(Tender draft) => Next(draft) is null;

    /// <summary>How far it is, in words.</summary>
    public static string Words(Tender draft) => Next(draft) is { } next ? $"At step {next.Number}" : "Ready to check";
}
