using TenderFlow.App.Checks.Records;

namespace TenderFlow.App.Checks.Promises;

/// <summary>INV-9: no contract ends without reasons, notice and an offer to carry on; and no case is closed while one of them is missing.</summary>
internal static class EndingPromise
{
    private const string Number = "INV-9";
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    public static IEnumerable<Violation> Of(Evidence record)
    {
        var endings = record.Endings.ToDictionary(e => e.ContractId);
        var told = record.Messages.Where(m => m is { Purpose: "EndingNotice", ContractId: not null })
            .ToLookup(m => m.ContractId!.Value);
        foreach (var contract in record.Contracts.Where(c => c.EndedAt is not null))
        {
            if (WhyNot(contract, endings.GetValueOrDefault(contract.Id)) is { } why)
            {
                yield return new(Number, $"contract:{contract.Id}", why);
            }
            else if (endings[contract.Id].NoticeAt + Grace < record.AsOf && !told[contract.Id].Any())
            {
                yield return new(Number, $"contract:{contract.Id}", "The notice of its end never reached the provider.");
            }
        }

        foreach (var ending in record.Endings.Where(e => e.ClosedAt is not null && (e.EndedAt is null || !e.HasWayOn || e.Lessons.Length == 0)))
        {
            yield return new(Number, $"ending:{ending.ContractId}", "It was closed although something of a decent ending is missing.");
        }
    }

    private static string? WhyNot(ContractRow contract, EndingRow? ending) => ending switch
    {
        null => "It ended, and there is no case about its end.",
        { NoticeAt: null } => "It ended without notice.",
        _ when ending.NoticeAt > contract.EndedAt => "Its notice came after its end.",
        _ when string.IsNullOrWhiteSpace(ending.Rationale) => "It ended, and nobody said why.",
        _ when ending.Ways == 0 => "It ended without an offer to carry on.",
        _ => null,
    };
}
