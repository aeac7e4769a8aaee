using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TenderFlow.App.OpenData.Publishing;

internal sealed class PublishedReleaseTable : IEntityTypeConfiguration<PublishedRelease>
{
    public void Configure(EntityTypeBuilder<PublishedRelease> builder)
    {
        builder.ToTable("OpenReleases");
        builder.HasKey(r => r.Number);
        builder.Property(r => r.Number).ValueGeneratedNever();
        builder.Property(r => r.Ocid).HasMaxLength(100);
        builder.Property(r => r.ReleaseId).HasMaxLength(120);
        builder.Property(r => r.Tags).HasMaxLength(200);
        builder.HasIndex(r => r.ReleaseId).IsUnique();
        builder.HasIndex(r => new { r.Ocid, r.Number });
        builder.HasIndex(r => new { r.TenderId, r.Number });
        builder.HasIndex(r => r.Date);
    }
}
