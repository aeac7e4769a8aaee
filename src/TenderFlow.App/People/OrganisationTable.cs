using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TenderFlow.Domain.People;

namespace TenderFlow.App.People;

internal sealed class OrganisationTable : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("Organisations");
        builder.Property(o => o.Revision).IsConcurrencyToken();
        builder.Property(o => o.Name).HasMaxLength(200);
        builder.Property(o => o.Area).HasMaxLength(200);
    }
}
