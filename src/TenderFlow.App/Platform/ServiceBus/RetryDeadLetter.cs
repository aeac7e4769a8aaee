using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Platform.ServiceBus;

/// <summary>
/// Tries a message again that the bus set aside: we act on it here and now. It is not sent to the bus once more, where
/// others would hear it twice and its own name would keep it out.
/// </summary>
public sealed class RetryDeadLetter(
    BusLine line, BusReceivers receivers, IDbContextFactory<TenderFlowDb> databases, ILogger<RetryDeadLetter> log)
{
    private const string Rule = "BUS-1";

    /// <summary>Tries it. When it works, it is done and gone.</summary>
    /// <exception cref="DomainError">The actor may not, it is gone, or it did not work; the sentence says which.</exception>
    public async Task RunAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        actor.MustCommission();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var letter = await db.Set<DeadLetter>().SingleOrDefaultAsync(d => d.Id == id, cancellationToken)
            ?? throw Refused("It is done already. There is nothing left to try.");
        try
        {
            var bus = line.Bus ?? throw new IOException("There is no bus.");
            var (_, isAll, held) = await SetAside.LookAsync(
                bus, SetAside.Paths[letter.Entity], m => m.SequenceNumber == letter.SequenceNumber, cancellationToken);
            if (held is not null)
            {
                await HandleAsync(bus, letter, held, cancellationToken);
            }
            else if (!isAll)
            {
                throw Refused("Too many wait before it. Try the oldest ones first.");
            }
        }
        catch (IOException error)
        {
            log.LogWarning(error, "Dead letter {Number} of {Entity} could not be tried.", letter.SequenceNumber, letter.Entity);
            throw Refused("We cannot reach the place where it waits. Try again in some minutes.");
        }

        db.Remove(letter);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task HandleAsync(IBus bus, DeadLetter letter, HeldMessage held, CancellationToken cancellationToken)
    {
        try
        {
            await receivers.HandleAsync(letter.Entity, held.Message, cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogWarning(error, "Dead letter {Number} of {Entity} failed again.", letter.SequenceNumber, letter.Entity);
            await bus.GiveBackAsync(held, cancellationToken);
            throw Refused("It failed again. Tell the person who runs TenderFlow for you.");
        }

        await bus.CompleteAsync(held, cancellationToken);
    }

    private static DomainError Refused(string sentence) => new(new Refusal(Rule, "", sentence));
}
