using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TenderFlow.App.Messages.Arrival;

/// <summary>What a carrier told us of a message, as evidence; each telling counts once, however often it comes.</summary>
public sealed class MailEvent
{
    private MailEvent() { }

    /// <summary>Writes it down.</summary>
    public MailEvent(string carrier, MailNews news, DateTimeOffset now) =>
        (Carrier, EventId, Key, State, At, ReceivedAt, Reason) =
        (carrier, news.EventId, news.Key, news.State, news.At, now, Short(news.Reason));

    /// <summary>The row.</summary>
    public int Id { get; private set; }

    /// <summary>Who told us.</summary>
    public string Carrier { get; private set; } = "";

    /// <summary>The carrier's name for this event; unique with the carrier.</summary>
    public string EventId { get; private set; } = "";

    /// <summary>The key of the message.</summary>
    public string Key { get; private set; } = "";

    /// <summary>What became of it.</summary>
    public ArrivalState State { get; private set; }

    /// <summary>When it happened, in UTC, on the carrier's clock.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When we were told, in UTC.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>What the other side said.</summary>
    public string Reason { get; private set; } = "";

    private static string Short(string reason) => reason.Length > 400 ? reason[..400] : reason;
}

/// <summary>What a carrier tells of a message.</summary>
/// <param name="EventId">The carrier's name for this event, at most 150 characters.</param>
/// <param name="Key">The message's key, as we gave it.</param>
/// <param name="State">What became of it.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Reason">What the other side said; empty when it said nothing.</param>
/// <param name="StopsOffers">True when the reader called it unwanted (MSG-1).</param>
public sealed record MailNews(
    string EventId, string Key, ArrivalState State, DateTimeOffset At, string Reason, bool StopsOffers = false);

internal sealed class MailEventTable : IEntityTypeConfiguration<MailEvent>
{
    public void Configure(EntityTypeBuilder<MailEvent> builder)
    {
        builder.ToTable("MailEvents");
        builder.Property(e => e.Carrier).HasMaxLength(20);
        builder.Property(e => e.EventId).HasMaxLength(150);
        builder.HasIndex(e => new { e.Carrier, e.EventId }).IsUnique();
        builder.Property(e => e.Key).HasMaxLength(300);
        builder.HasIndex(e => e.Key);
        builder.Property(e => e.Reason).HasMaxLength(400);
    }
}
