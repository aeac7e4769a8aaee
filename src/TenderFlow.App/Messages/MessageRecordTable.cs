using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TenderFlow.App.Messages;

/// <summary>How messages are stored. The unique key is what makes a second message impossible (INV-1).</summary>
public sealed class MessageRecordTable : IEntityTypeConfiguration<MessageRecord>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<MessageRecord> builder)
    {
        builder.ToTable("Messages");
        builder.HasKey(message => message.Id);
        builder.HasIndex(message => message.Key).IsUnique();
        builder.HasIndex(message => new { message.TenderId, message.CreatedAt });
        builder.HasIndex(message => new { message.PersonId, message.CreatedAt });
        builder.Property(message => message.Key).HasMaxLength(300);
        builder.Property(message => message.Purpose).HasMaxLength(60);
        builder.Property(message => message.Class).HasConversion<string>().HasMaxLength(10);
        builder.Property(message => message.RecipientName).HasMaxLength(200);
        builder.Property(message => message.Address).HasMaxLength(254);
        builder.Property(message => message.SenderName).HasMaxLength(300);
        builder.Property(message => message.ReplyTo).HasMaxLength(254);
        builder.Property(message => message.Occasion).HasMaxLength(200);
        builder.Property(message => message.Subject).HasMaxLength(200);
        builder.Property(message => message.TextBody).HasMaxLength(200_000);
        builder.Property(message => message.HtmlBody).HasMaxLength(400_000);
        builder.Property(message => message.Ics).HasMaxLength(20_000);
        builder.Property(message => message.StopLink).HasMaxLength(500);
        builder.Property(message => message.OutcomeReason).HasMaxLength(500);
        builder.Ignore(message => message.Thread);
    }
}
