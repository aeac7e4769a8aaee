using TenderFlow.App.Checks.Records;

namespace TenderFlow.App.Checks.Promises;

/// <summary>INV-1: no message is made twice for the same person, purpose and occasion.</summary>
internal static class OncePromise
{
    public static IEnumerable<Violation> Of(Evidence record) => record.Messages
        .GroupBy(m => (m.PersonId, m.Purpose, m.Occasion))
        .Where(same => same.Count() > 1)
        .Select(same => new Violation("INV-1", same.Last().Subject,
            $"“{same.Key.Purpose}” for {same.Key.Occasion} is on record {same.Count()} times for one person."));
}
