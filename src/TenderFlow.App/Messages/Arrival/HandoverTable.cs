using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TenderFlow.App.Messages.Arrival;

internal sealed class HandoverTable : IEntityTypeConfiguration<Handover>
{
    public void Configure(EntityTypeBuilder<Handover> builder)
    {
        builder.ToTable("Handovers");
        builder.Property(h => h.Key).HasMaxLength(300);
        builder.HasIndex(h => h.Key).IsUnique();
        builder.Property(h => h.Carrier).HasMaxLength(20);
        builder.Property(h => h.Reference).HasMaxLength(200);
        builder.Property(h => h.Reason).HasMaxLength(400);
        builder.HasIndex(h => h.State);
    }
}
