using System.Text.Json;
using TenderFlow.App.Checks.Records;

namespace TenderFlow.App.Checks.Promises;

/// <summary>INV-6: no bid was read before its opening, and the opening came after the close, by two people or with a reason.</summary>
internal static class SealedPromise
{
    private const string Number = "INV-6";

    public static IEnumerable<Violation> Of(Evidence record)
    {
        var opened = new Dictionary<int, DateTimeOffset>();
        foreach (var tender in record.Tenders)
        {
            if (record.History($"tender:{tender.Id}").FirstOrDefault(e => e.Event == "BidsOpened") is not { } opening)
            {
                continue;
            }

            opened[tender.Id] = opening.At;
            if (opening.At < tender.Closes)
            {
                yield return new(Number, $"tender:{tender.Id}", $"Bids were opened at {opening.At:u}, before they closed.");
            }

            if (Person(opening, "FirstPersonId") == Person(opening, "SecondPersonId")
                && opening.Json.GetProperty("AloneBecause").ValueKind == JsonValueKind.Null)
            {
                yield return new(Number, $"tender:{tender.Id}", "One person opened the bids alone, without a reason.");
            }
        }

        foreach (var look in record.Accesses.Where(a => !opened.TryGetValue(a.TenderId, out var at) || a.At < at))
        {
            yield return new(Number, $"bid:{look.BidId}", $"Person {look.PersonId} read it at {look.At:u}, before its opening.");
        }
    }

    private static int Person(EntryRow entry, string name) => entry.Json.GetProperty(name).GetInt32();
}
