using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TenderFlow.Domain.People;

namespace TenderFlow.App.People;

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.Property(p => p.Revision).IsConcurrencyToken();
        builder.Property(p => p.Name).HasMaxLength(200);
        builder.Property(p => p.JobTitle).HasMaxLength(200);
        builder.Property(p => p.Email).HasMaxLength(254);
        builder.Property(p => p.Phone).HasMaxLength(40);
        builder.HasIndex(p => p.OrganisationId);
    }
}
