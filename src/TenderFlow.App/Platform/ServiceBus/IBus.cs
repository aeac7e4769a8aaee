namespace TenderFlow.App.Platform.ServiceBus;

/// <summary>
/// What we need of a message bus, and no more. The client for the REST protocol stands behind it until the official package
/// can be had.
/// </summary>
public interface IBus
{
    /// <summary>Sends messages in as few requests as their size allows, in order. The same message id twice is one message.</summary>
    /// <param name="entity">The queue or topic.</param>
    /// <param name="letters">The messages.</param>
    /// <param name="cancellationToken">Stops the sending; what was sent stays sent.</param>
    /// <exception cref="IOException">The bus cannot be reached, or refused; the sentence says why. Some may have been sent.</exception>
    Task SendAsync(string entity, IReadOnlyList<BusLetter> letters, CancellationToken cancellationToken);

    /// <summary>Takes hold of the first message of a queue or subscription for about a minute.</summary>
    /// <param name="path">The queue or subscription; see <see cref="BusPaths"/>.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The message; null when there is none that nobody holds.</returns>
    /// <exception cref="IOException">The bus cannot be reached, or refused.</exception>
    Task<HeldMessage?> TakeAsync(string path, CancellationToken cancellationToken);

    /// <summary>The held message is done, and goes.</summary>
    /// <returns>False when the hold was over; then somebody else may have the message.</returns>
    /// <exception cref="IOException">The bus cannot be reached, or refused.</exception>
    Task<bool> CompleteAsync(HeldMessage held, CancellationToken cancellationToken);

    /// <summary>The held message goes back to its place.</summary>
    /// <exception cref="IOException">The bus cannot be reached, or refused.</exception>
    Task GiveBackAsync(HeldMessage held, CancellationToken cancellationToken);
}

/// <summary>A message to send.</summary>
/// <param name="MessageId">Our name for it; the bus drops a second one with the same name. At most 128 characters.</param>
/// <param name="Body">The text it carries.</param>
/// <param name="SessionId">What keeps messages in order; null without one. At most 128 characters.</param>
/// <param name="Subject">What it is about, in a word; null for none.</param>
/// <param name="Properties">What subscriptions may filter by.</param>
public sealed record BusLetter(
    string MessageId, string Body, string? SessionId = null, string? Subject = null,
    IReadOnlyDictionary<string, string>? Properties = null);

/// <summary>A message that we hold for a while.</summary>
/// <param name="Message">The message.</param>
/// <param name="SequenceNumber">Its number in the queue.</param>
/// <param name="EnqueuedAt">When it came, in UTC; null when the bus did not say.</param>
/// <param name="DeadLetterReason">Why it was set aside; empty for a living message.</param>
/// <param name="Lock">Where to complete it or give it back.</param>
public sealed record HeldMessage(
    BusMessage Message, long SequenceNumber, DateTimeOffset? EnqueuedAt, string DeadLetterReason, Uri Lock);

/// <summary>Where messages lie.</summary>
public static class BusPaths
{
    private const string DeadLetters = "/$deadletterqueue";

    /// <summary>A subscription to a topic.</summary>
    public static string Subscription(string topic, string subscription) => $"{topic}/subscriptions/{subscription}";

    /// <summary>The messages that a queue or subscription has set aside.</summary>
    public static string DeadLettersOf(string path) => path + DeadLetters;
}
