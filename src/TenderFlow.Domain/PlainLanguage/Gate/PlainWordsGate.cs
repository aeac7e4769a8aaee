using System.Security.Cryptography;
using System.Text;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.PlainLanguage.Gate;

/// <summary>
/// The gate before publication (INV-11): a text that fails goes out only with a named person's recorded reason. One pure
/// question, and one way to record a reason.
/// </summary>
public static class PlainWordsGate
{
    /// <summary>The most characters of a reason.</summary>
    public const int MostReason = 500;

    /// <summary>The texts that fail, in the order given. An empty text passes.</summary>
    public static IReadOnlyList<HardText> Stops(IEnumerable<PublishedText> texts, ReadingLevels levels) =>
    [
        .. from text in texts
           where !string.IsNullOrWhiteSpace(text.Words)
           let report = PlainLanguageCheck.Read(text.Words, levels[text.Kind])
           where !report.Passes
           select new HardText(text, report),
    ];

    /// <summary>
    /// Lets texts through, or refuses them. With a reason, each failing text is remembered with the aggregate; the
    /// history then names the person and keeps the reason.
    /// </summary>
    /// <param name="about">What the texts belong to.</param>
    /// <param name="texts">What is about to be published.</param>
    /// <param name="levels">The levels in force.</param>
    /// <param name="reason">Why hard words stay; null or blank when nobody said so.</param>
    /// <exception cref="DomainError">A text fails and there is no reason; each is named with its field.</exception>
    public static void Pass(Aggregate about, IEnumerable<PublishedText> texts, ReadingLevels levels, string? reason)
    {
        var hard = Stops(texts, levels);
        if (hard.Count > 0 && string.IsNullOrWhiteSpace(reason))
        {
            throw new DomainError([.. hard.Select(text => text.Refusal)]);
        }

        foreach (var text in hard)
        {
            about.AllowHardWords(new(
                text.Text.Name, FingerprintOf(text.Text.Words), Math.Round(text.Report.Grade, 1), reason!.Trim()));
        }
    }

    /// <summary>
    /// By what a text is known in the history: it can be shown to be the one that was let through. The space round it is no
    /// part of it.
    /// </summary>
    public static string FingerprintOf(string words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.Trim())));
}
