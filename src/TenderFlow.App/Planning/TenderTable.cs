using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Planning;

internal sealed class TenderTable : IEntityTypeConfiguration<Tender>
{
    public void Configure(EntityTypeBuilder<Tender> builder)
    {
        builder.ToTable("Tenders");
        builder.Property(t => t.Revision).IsConcurrencyToken();
        builder.HasIndex(t => t.Status);
        builder.HasIndex(t => t.BuyerId);
        builder.Property(t => t.Reason).HasMaxLength(4000);
        builder.Property(t => t.OpenedAloneBecause).HasMaxLength(4000);
        builder.ComplexProperty(t => t.BidsClose, deadline => deadline.Property(d => d.Zone).HasMaxLength(60));
        builder.ComplexProperty(t => t.Terms, terms =>
        {
            terms.Property(x => x.Title).HasMaxLength(200);
            terms.Property(x => x.Summary).HasMaxLength(2000);
            terms.Property(x => x.Area).HasMaxLength(200);
            terms.Property(x => x.NoEngagementReason).HasMaxLength(4000);
            terms.Property(x => x.ShortPeriodReason).HasMaxLength(4000);
            terms.Property(x => x.Criteria).HasJson();
        });
        builder.OwnsMany(t => t.Asked, asked =>
        {
            asked.ToTable("AskedItems");
            asked.HasKey(a => a.Id);
            asked.Property(a => a.Title).HasMaxLength(300);
            asked.Property(a => a.Help).HasMaxLength(2000);
        });
        builder.OwnsMany(t => t.PlannedReviews, review =>
        {
            review.ToTable("PlannedReviews");
            review.HasKey(r => r.Id);
            review.Property(r => r.Title).HasMaxLength(200);
            review.Property(r => r.Requests).HasJson();
        });
    }
}
