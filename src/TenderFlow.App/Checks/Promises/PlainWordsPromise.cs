using System.Security.Cryptography;
using System.Text;
using TenderFlow.App.Checks.Records;
using TenderFlow.App.PlainWords;
using TenderFlow.Domain.PlainLanguage;

namespace TenderFlow.App.Checks.Promises;

/// <summary>INV-11: a text that fails the gate was published only with a named person's reason on record.</summary>
internal static class PlainWordsPromise
{
    private const string Number = "INV-11";

    public static IEnumerable<Violation> Of(Evidence record)
    {
        var levels = LevelSettings.OfThisProcess;
        foreach (var tender in record.Tenders)
        {
            var history = record.History($"tender:{tender.Id}").ToList();
            // What a later change says is the business of that change.
            if (history.Exists(e => e.Event == "TenderAmended"))
            {
                continue;
            }

            var allowed = history.Where(e => e.Event == "HardWordsAllowed").ToList();
            var excused = allowed.Where(e => e.Actor.Trim().Length > 0 && Text(e, "Reason").Trim().Length > 0)
                .Select(e => Text(e, "Fingerprint")).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var (kind, words) in TextsOf(tender))
            {
                if (!PlainLanguageCheck.Read(words, levels[kind]).Passes && !excused.Contains(Fingerprint(words)))
                {
                    yield return new(Number, $"tender:{tender.Id}", $"Its {kind} is hard to read, and nobody said why it stays.");
                }
            }
        }
    }

    private static IEnumerable<(TextKind Kind, string Words)> TextsOf(TenderRow tender) =>
    [
        (TextKind.Title, tender.Title),
        (TextKind.Summary, tender.Summary),
        (TextKind.Requirement, tender.Requirements),
    ];

    private static string Text(EntryRow entry, string name) => entry.Json.GetProperty(name).GetString() ?? "";

    private static string Fingerprint(string words) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
}
