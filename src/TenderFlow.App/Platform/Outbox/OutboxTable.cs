using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TenderFlow.App.Platform.Outbox;

internal sealed class OutboxTable : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("Outbox");
        builder.Property(r => r.Name).HasMaxLength(150);
        builder.Property(r => r.Key).HasMaxLength(200);
        builder.Property(r => r.LastError).HasMaxLength(1000);
        builder.Property(r => r.Dropped).HasMaxLength(400);
        builder.HasIndex(r => new { r.Kind, r.Key }).IsUnique();
        // The relay asks for what is waiting; delivered rows must not slow it down.
        builder.HasIndex(r => new { r.DoneAt, r.DueAt, r.Id });
    }
}
