using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TenderFlow.Domain.Notices;

namespace TenderFlow.App.Notices;

internal sealed class NoticeTable : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices");
        builder.Property(n => n.Revision).IsConcurrencyToken();
        builder.HasIndex(n => new { n.TenderId, n.Key }).IsUnique();
        builder.HasIndex(n => n.BuyerId);
        builder.Property(n => n.Key).HasMaxLength(60);
        builder.Property(n => n.Zone).HasMaxLength(60);
        builder.Property(n => n.Rule).HasMaxLength(20);
        builder.Property(n => n.Why).HasMaxLength(1000);
        builder.Property(n => n.Reference).HasMaxLength(500);
    }
}
