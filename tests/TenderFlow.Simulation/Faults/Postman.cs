using TenderFlow.App.Messages.Mail;
using TenderFlow.Simulation.Running;

namespace TenderFlow.Simulation.Faults;

/// <summary>Carries mail as the contract of a mail sender says, writes down each handing over, and fails when it is told to.</summary>
internal sealed class Postman(Gate gate, Clock clock, Troubles troubles) : IMailSender
{
    private static readonly MailOptions Options = new();
    private readonly Dictionary<string, OutgoingMail> delivered = new(StringComparer.Ordinal);

    /// <summary>All that was handed over, in order; a key that comes again is there again.</summary>
    public List<HandedOver> Log { get; } = [];

    /// <summary>What goes wrong next; empty while all is well.</summary>
    public Queue<Mishap> Mishaps { get; } = new();

    public int FaultsDone { get; private set; }

    /// <summary>Until when no mail can be carried at all.</summary>
    public DateTimeOffset OutUntil { get; set; } = DateTimeOffset.MinValue;

    public bool HasCarried(string key) => delivered.ContainsKey(key);

    public Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        // A letter leaves when it is handed over: from then on nobody can call it back, however long the carrier takes.
        var handedOver = clock.Now;
        var mishap = Mishaps.Count > 0 ? Mishaps.Dequeue() : null;
        if (mishap is not null)
        {
            FaultsDone++;
            troubles.Add(clock.Now, clock.Now + mishap.Takes);
            clock.Pass(mishap.Takes);
        }

        if (mishap?.Kind == MishapKind.FailsBefore || clock.Now < OutUntil)
        {
            throw new IOException("The mail could not be carried.");
        }

        gate.Pass("a mail");
        // It builds every message, so what fails elsewhere fails here.
        MimeMail.Build(mail, Options).Dispose();
        Log.Add(new(handedOver, mail, IsFirst: delivered.TryAdd(mail.Key, mail)));
        return mishap?.Kind == MishapKind.FailsAfter
            ? throw new IOException("The mail was carried, but the line broke before the answer.")
            : Task.CompletedTask;
    }
}

/// <summary>A mail that was handed over.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Mail">What.</param>
/// <param name="IsFirst">False when this key had been handed over before; then nobody gets it again.</param>
internal sealed record HandedOver(DateTimeOffset At, OutgoingMail Mail, bool IsFirst);

/// <summary>Something that goes wrong with the next call to the outside.</summary>
/// <param name="Kind">How.</param>
/// <param name="Takes">How long the call takes.</param>
internal sealed record Mishap(MishapKind Kind, TimeSpan Takes);

internal enum MishapKind
{
    /// <summary>It takes long, and works.</summary>
    Slow,

    /// <summary>It fails and did nothing.</summary>
    FailsBefore,

    /// <summary>It fails after it had done all.</summary>
    FailsAfter,
}
