using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Platform.Moments;

internal sealed class HandledMomentTable : IEntityTypeConfiguration<HandledMoment>
{
    public void Configure(EntityTypeBuilder<HandledMoment> builder)
    {
        builder.ToTable("HandledMoments");
        builder.Property(h => h.Process).HasMaxLength(100);
        builder.Property(h => h.Key).HasMaxLength(100);
        builder.Property(h => h.Skipped).HasMaxLength(400);
        builder.HasIndex(h => new { h.Process, h.Key }).IsUnique();
    }
}
