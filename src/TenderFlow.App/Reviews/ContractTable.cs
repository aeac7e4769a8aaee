using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Reviews;

internal sealed class ContractTable : IEntityTypeConfiguration<Contract>
{
    public void Configure(EntityTypeBuilder<Contract> builder)
    {
        builder.ToTable("Contracts");
        builder.Property(c => c.Revision).IsConcurrencyToken();
        builder.HasIndex(c => c.TenderId).IsUnique();
        builder.HasIndex(c => c.ProviderId);
        builder.Property(c => c.Zone).HasMaxLength(60);
        builder.OwnsMany(c => c.Reviews, review =>
        {
            review.ToTable("Reviews");
            review.HasKey(r => r.Id);
            review.Property(r => r.Title).HasMaxLength(200);
            review.Property(r => r.MovedBecause).HasMaxLength(4000);
            review.Property(r => r.Requests).HasJson();
            review.Property(r => r.Answers).HasJson();
        });
    }
}
