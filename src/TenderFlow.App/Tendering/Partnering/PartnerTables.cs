using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Tendering.Partners;

namespace TenderFlow.App.Tendering.Partnering;

internal sealed class PartnerListingTable : IEntityTypeConfiguration<PartnerListing>
{
    public void Configure(EntityTypeBuilder<PartnerListing> builder)
    {
        builder.ToTable("PartnerListings");
        builder.Property(l => l.Revision).IsConcurrencyToken();
        builder.HasIndex(l => new { l.TenderId, l.OrganisationId }).IsUnique();
        builder.Property(l => l.Brings).HasNames();
        builder.Property(l => l.Seeks).HasNames();
        builder.Property(l => l.Area).HasMaxLength(200);
        builder.Property(l => l.Words).HasMaxLength(PartnerListing.MostCharacters);
    }
}

internal sealed class IntroductionTable : IEntityTypeConfiguration<Introduction>
{
    public void Configure(EntityTypeBuilder<Introduction> builder)
    {
        builder.ToTable("Introductions");
        builder.Property(i => i.Revision).IsConcurrencyToken();
        builder.HasIndex(i => new { i.TenderId, i.OneId, i.OtherId }).IsUnique();
    }
}

internal sealed class JointBidTable : IEntityTypeConfiguration<JointBid>
{
    public void Configure(EntityTypeBuilder<JointBid> builder)
    {
        builder.ToTable("JointBids");
        builder.Property(b => b.Revision).IsConcurrencyToken();
        builder.HasIndex(b => new { b.TenderId, b.LeadId }).IsUnique();
        builder.Property(b => b.Members).HasJson();
        builder.Property(b => b.Givers).HasJson();
        builder.Ignore(b => b.Agreed);
    }
}
