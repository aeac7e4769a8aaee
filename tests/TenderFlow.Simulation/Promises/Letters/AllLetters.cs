using TenderFlow.Simulation.Faults;

namespace TenderFlow.Simulation.Promises.Letters;

/// <summary>Holds each mail that leaves against every promise about mail.</summary>
internal sealed class AllLetters
{
    private readonly RecordedOnce once = new();
    private readonly StepLetters steps = new();
    private readonly NewsLetters news = new();
    private readonly ReviewLetters reviews = new();
    private readonly HashSet<string> sent = new(StringComparer.Ordinal);
    private int looked;

    /// <summary>The first promise that a mail of the last step broke.</summary>
    public Broken? Look(View view, IReadOnlyList<HandedOver> log)
    {
        for (; looked < log.Count; looked++)
        {
            var handed = log[looked];
            if (once.Look(view.Record, sent, handed) is { } broken)
            {
                return broken;
            }

            var letter = new Letter(handed.At, handed.Mail, view.Record.Message(handed.Mail.Key)!);
            if (handed.IsFirst
                && (steps.Look(view, letter) ?? news.Look(view, letter) ?? reviews.Look(view, letter)) is { } wrong)
            {
                looked++;
                return wrong;
            }
        }

        foreach (var message in view.Record.Messages.Where(m => m.SentAt is not null))
        {
            sent.Add(message.Key);
        }

        return null;
    }
}
