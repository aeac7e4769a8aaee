using TenderFlow.App.Checks.Records;

namespace TenderFlow.App.Checks.Promises;

/// <summary>INV-7: a decision reaches every bidder whose bid was assessed, each with its own summary (AWD-1, AWD-8).</summary>
internal static class SummaryPromise
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    public static IEnumerable<Violation> Of(Evidence record)
    {
        var told = record.Messages.Where(m => m is { SentAt: not null, Purpose: "DecisionWon" or "DecisionNotWon" })
            .ToLookup(m => m.TenderId ?? 0);
        foreach (var decision in record.Entries.Where(e => e.Event == "EvaluationConcluded" && e.At + Grace <= record.AsOf))
        {
            var tender = decision.Json.GetProperty("TenderId").GetInt32();
            var (owed, sent) = (decision.Json.GetProperty("Summaries").GetInt32(), told[tender].Count());
            if (owed != sent)
            {
                yield return new("INV-7", $"tender:{tender}", $"{owed} bids were assessed, and {sent} bidders heard of it.");
            }
        }
    }
}
