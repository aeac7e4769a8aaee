using TenderFlow.App.Messages.Calendar;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Messages.Delivery;

/// <summary>Finds the words of some messages in the record, at the moment they leave. A stage has one for its messages.</summary>
public interface IMessageComposer
{
    /// <summary>The purposes it composes.</summary>
    IReadOnlyCollection<string> Purposes { get; }

    /// <summary>Reads what these messages need, in a few queries however many they are.</summary>
    /// <param name="db">The record.</param>
    /// <param name="intents">The messages that are about to leave.</param>
    /// <param name="now">The present, in UTC.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Says what one of them says, or that it is no longer wanted (INV-1, TIM-7).</returns>
    Task<Compose> ReadAsync(
        TenderFlowDb db, IReadOnlyList<MessageIntent> intents, DateTimeOffset now, CancellationToken cancellationToken);
}

/// <summary>Finds the words of one message in what was read for it.</summary>
public delegate Task<Wording> Compose(MessageIntent intent, Person reader);

/// <summary>What a composer found.</summary>
public abstract record Wording
{
    /// <summary>The message is no longer wanted.</summary>
    /// <param name="Why">Why, in plain words, for the record.</param>
    public sealed record Unwanted(string Why) : Wording;

    /// <summary>The message is wanted.</summary>
    /// <param name="Values">The values of its template.</param>
    /// <param name="Sender">The public body in whose name it goes out.</param>
    /// <param name="Helper">The named person who can help; answers go to their address.</param>
    /// <param name="Zone">The zone of its hours.</param>
    /// <param name="Force">The rules that say when it may leave.</param>
    /// <param name="Calendar">The date for the reader's calendar; null when it has none.</param>
    public sealed record Wanted(
        IReadOnlyDictionary<string, object?> Values, Organisation Sender, Person Helper, string Zone,
        RulesInForce Force, CalendarEntry? Calendar = null) : Wording;
}
