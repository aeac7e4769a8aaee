using System.Globalization;
using System.Text.Json;
using TenderFlow.Simulation.Promises.Duties;
using TenderFlow.Simulation.Promises.Records;

namespace TenderFlow.Simulation.Promises.Letters;

/// <summary>INV-8: nothing is asked of a provider that is not in the agreed plan, lacks its reason, was answered or moved, or comes too early.</summary>
internal sealed class ReviewLetters
{
    private static readonly string[] Asking = ["ReviewComingUp", "ReviewDueToday", "ReviewLate", "PersonWillCall"];
    private readonly Dictionary<(int Review, string Day), string> asked = [];

    public Broken? Look(View view, Letter letter)
    {
        if (!Asking.Contains(letter.Message.Purpose))
        {
            return null;
        }

        // The occasion reads contract:7/review/12/before-10/1.
        var parts = letter.Message.Occasion.Split('/');
        var contract = view.Record.Contracts.Find(c => c.Id == letter.Message.ContractId);
        var review = contract is null || parts.Length != 5
            ? null
            : view.Record.Reviews[contract.Id].FirstOrDefault(r => r.Id == Number(parts[2]));
        return review is null
            ? new("INV-8", letter.Name, "It asks for a review that is in no plan.")
            : Why(view, letter, contract!, review, parts[3], Number(parts[4])) is { } why ? new("INV-8", letter.Name, why) : null;
    }

    private string? Why(View view, Letter letter, ContractRow contract, ReviewRow review, string step, int version)
    {
        if (contract.AgreedAt is not { } agreed || agreed > letter.At || contract.SignedAt is not { } signed || signed > letter.At)
        {
            return "It left before the plan was agreed and the contract signed.";
        }

        if (JsonDocument.Parse(review.Requests).RootElement.EnumerateArray()
            .Any(r => string.IsNullOrWhiteSpace(r.GetProperty("Why").GetString())))
        {
            return "It asks for something without its reason.";
        }

        if (review.AnsweredAt < letter.At)
        {
            return $"It left at {letter.At:u}; the answers had come at {review.AnsweredAt:u}.";
        }

        var (days, since) = InForce(view, contract, review, letter.At);
        if (version != days.Version && since < letter.At)
        {
            return $"It left for version {version} of the day; {days.Version} is in force since {since:u}.";
        }

        var rung = ContractDuties.Ladder.FirstOrDefault(l => l.Step == step && l.Purpose == letter.Message.Purpose);
        if (rung.Step is null || (version == days.Version && ContractDuties.Earliest(view, contract, days.DueOn, rung.Days) > letter.At))
        {
            return $"No rule asks for the step {step} at {letter.At:u}.";
        }

        return asked.TryAdd((review.Id, letter.At.ToString("u", CultureInfo.InvariantCulture)), step)
            ? null
            : "Two requests for one review left at one moment (MSG-2).";
    }

    private static ((int Version, DateOnly DueOn) Day, DateTimeOffset Since) InForce(
        View view, ContractRow contract, ReviewRow review, DateTimeOffset at)
    {
        var moves = view.Record.History(contract.Subject).Where(e => e.Event == "ReviewMoved"
            && e.Json.GetProperty("ReviewId").GetInt32() == review.Id).ToList();
        var count = moves.Count(m => m.At <= at);
        return count == moves.Count
            ? ((review.Version, review.DueOn), count == 0 ? DateTimeOffset.MinValue : moves[^1].At)
            : ((count + 1, DateOnly.MaxValue), count == 0 ? DateTimeOffset.MinValue : moves[count - 1].At);
    }

    private static int Number(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
