using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering;

internal sealed class InterestTable : IEntityTypeConfiguration<Interest>
{
    public void Configure(EntityTypeBuilder<Interest> builder)
    {
        builder.ToTable("Interests");
        builder.Property(i => i.Revision).IsConcurrencyToken();
        builder.HasIndex(i => new { i.TenderId, i.OrganisationId }).IsUnique();
    }
}
