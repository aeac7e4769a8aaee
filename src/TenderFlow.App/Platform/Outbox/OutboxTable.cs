using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TenderFlow.App.Platform.Outbox;

internal sealed class OutboxTable : IEntityTypeConfiguration<OutboxRow>
{
    private const int TraceLength = 55;

    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("Outbox");
        builder.Property(r => r.Name).HasMaxLength(150);
        builder.Property(r => r.Key).HasMaxLength(200);
        builder.Property(r => r.LastError).HasMaxLength(1000);
        builder.Property(r => r.Dropped).HasMaxLength(400);
        builder.Property(r => r.Trace).HasMaxLength(TraceLength);
        builder.HasIndex(r => new { r.Kind, r.Key }).IsUnique();
        // A process goes on in the trace of the row that first woke it.
        builder.HasIndex(r => new { r.Name, r.Id }).HasFilter("\"Trace\" IS NOT NULL");
        // The relay asks for what is waiting; delivered rows must not slow it down.
        builder.HasIndex(r => new { r.DoneAt, r.DueAt, r.Id });
    }
}
