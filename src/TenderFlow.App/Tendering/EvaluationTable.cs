using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Assessing;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering;

internal sealed class EvaluationTable : IEntityTypeConfiguration<Evaluation>
{
    public void Configure(EntityTypeBuilder<Evaluation> builder)
    {
        builder.ToTable("Evaluations");
        builder.Property(e => e.Revision).IsConcurrencyToken();
        builder.HasIndex(e => e.TenderId).IsUnique();
        builder.Property(e => e.Assessors).HasJson();
        builder.Property(e => e.Declarations).HasJson();
        builder.Property(e => e.Scores).HasJson();
        builder.Property(e => e.HandedIn).HasJson();
        builder.Property(e => e.Agreed).HasJson();
        builder.Property(e => e.Points).HasJson();
        builder.Property(e => e.Advice).HasJson();
        builder.Property(e => e.WhyNotHighest).HasMaxLength(4000);
    }
}

internal sealed class BidAccessTable : IEntityTypeConfiguration<BidAccess>
{
    public void Configure(EntityTypeBuilder<BidAccess> builder)
    {
        builder.ToTable("BidAccesses");
        builder.HasIndex(a => a.TenderId);
    }
}
