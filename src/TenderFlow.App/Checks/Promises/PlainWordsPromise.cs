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
        return PublishedWords.Of(record).GroupBy(text => text.Subject, StringComparer.Ordinal)
            .SelectMany(texts => Hard(record.History(texts.Key), texts, levels));
    }

    private static IEnumerable<Violation> Hard(
        IEnumerable<EntryRow> history, IGrouping<string, PublishedWords> texts, ReadingLevels levels)
    {
        HashSet<string>? excused = null;
        foreach (var (subject, kind, what, words) in texts.Where(t => !string.IsNullOrWhiteSpace(t.Words)))
        {
            if (!PlainLanguageCheck.Read(words, levels[kind]).Passes && !(excused ??= Excused(history)).Contains(Fingerprint(words)))
            {
                yield return new(Number, subject, $"{what} is hard to read, and nobody said why the words stay.");
            }
        }
    }

    private static HashSet<string> Excused(IEnumerable<EntryRow> history) => history
        .Where(e => e.Event == "HardWordsAllowed" && e.Actor.Trim().Length > 0 && Text(e, "Reason").Trim().Length > 0)
        .Select(e => Text(e, "Fingerprint")).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static string Text(EntryRow entry, string name) => entry.Json.GetProperty(name).GetString() ?? "";

    private static string Fingerprint(string words) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(words.Trim())));
}
