using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Engagement;

namespace TenderFlow.App.Engagement;

internal sealed class RoundTable : IEntityTypeConfiguration<EngagementRound>
{
    public void Configure(EntityTypeBuilder<EngagementRound> builder)
    {
        builder.ToTable("EngagementRounds");
        builder.Ignore(r => r.Points);
        builder.Property(r => r.Revision).IsConcurrencyToken();
        builder.HasIndex(r => r.TenderId);
        builder.HasIndex(r => r.BuyerId);
        builder.Property(r => r.Zone).HasMaxLength(60);
        builder.Property(r => r.Title).HasMaxLength(200);
        builder.Property(r => r.NoEarlyNoticeReason).HasMaxLength(4000);
        builder.Property(r => r.Questions).HasJson();
        builder.Property(r => r.Materials).HasJson();
        builder.Property(r => r.Meetings).HasJson();
        builder.Property(r => r.Criteria).HasJson();
        builder.OwnsMany(r => r.Contributors, contributor =>
        {
            contributor.ToTable("Contributors");
            contributor.HasKey(c => c.Id);
            contributor.Property(c => c.Name).HasMaxLength(200);
            contributor.Property(c => c.Group).HasMaxLength(200);
            contributor.OwnsMany(c => c.Points, point =>
            {
                point.ToTable("EngagementPoints");
                point.HasKey(p => p.Id);
                point.Property(p => p.Changed).HasMaxLength(300);
            });
        });
    }
}
