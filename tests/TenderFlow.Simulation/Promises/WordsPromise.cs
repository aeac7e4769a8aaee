using System.Security.Cryptography;
using System.Text;
using TenderFlow.Simulation.People;

namespace TenderFlow.Simulation.Promises;

/// <summary>INV-11: an answer with letters that nobody knows is out only with a named person's reason for just these words.</summary>
internal sealed class WordsPromise
{
    private const string Number = "INV-11";
    private readonly HashSet<int> looked = [];

    public Broken? Look(View view)
    {
        foreach (var question in view.Record.Questions.Where(q => q.Answer is not null && looked.Add(q.Id)))
        {
            var subject = $"question:{question.TenderId}:{question.Id}";
            var allowed = view.Record.History(subject).Where(e => e.Event == "HardWordsAllowed" && e.Actor.Length > 0
                && !string.IsNullOrWhiteSpace(e.Json.GetProperty("Reason").GetString())
                && e.Json.GetProperty("Fingerprint").GetString() == Fingerprint(question.Answer!));
            if (question.Answer!.Contains(Texts.Unexplained, StringComparison.Ordinal) != allowed.Any())
            {
                return new(Number, subject, $"The reason on record does not fit the answer “{question.Answer}”.");
            }
        }

        return null;
    }

    private static string Fingerprint(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.Trim())));
}
