using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TenderFlow.App.Platform.ServiceBus;

/// <summary>A message that the bus set aside, as we last saw it there.</summary>
public sealed class DeadLetter
{
    private DeadLetter() { }

    /// <summary>Notes one.</summary>
    /// <param name="entity">The queue or topic.</param>
    /// <param name="held">The message.</param>
    /// <param name="now">When we saw it.</param>
    public DeadLetter(string entity, HeldMessage held, DateTimeOffset now)
    {
        Entity = entity;
        SequenceNumber = held.SequenceNumber;
        MessageId = Short(held.Message.MessageId, 128);
        Subject = Short(held.Message.Subject ?? "", 150);
        Reason = Short(held.DeadLetterReason, 400);
        CameAt = held.EnqueuedAt ?? now;
        SeenAt = now;
    }

    /// <summary>The row.</summary>
    public int Id { get; private set; }

    /// <summary>The queue or topic that it came from.</summary>
    public string Entity { get; private set; } = "";

    /// <summary>Its number there.</summary>
    public long SequenceNumber { get; private set; }

    /// <summary>Its sender's name for it.</summary>
    public string MessageId { get; private set; } = "";

    /// <summary>What it is about: the purpose of a message, the name of an event.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Why the bus set it aside, in its words; empty when it did not say.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When it came to the bus, in UTC.</summary>
    public DateTimeOffset CameAt { get; private set; }

    /// <summary>When we first saw it there, in UTC.</summary>
    public DateTimeOffset SeenAt { get; private set; }

    private static string Short(string text, int most) => text.Length > most ? text[..most] : text;
}

internal sealed class DeadLetterTable : IEntityTypeConfiguration<DeadLetter>
{
    public void Configure(EntityTypeBuilder<DeadLetter> builder)
    {
        builder.ToTable("DeadLetters");
        builder.Property(d => d.Entity).HasMaxLength(60);
        builder.Property(d => d.MessageId).HasMaxLength(128);
        builder.Property(d => d.Subject).HasMaxLength(150);
        builder.Property(d => d.Reason).HasMaxLength(400);
        builder.HasIndex(d => new { d.Entity, d.SequenceNumber }).IsUnique();
    }
}
