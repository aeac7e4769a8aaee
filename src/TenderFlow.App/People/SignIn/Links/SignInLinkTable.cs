using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TenderFlow.App.People.SignIn.Links;

internal sealed class SignInLinkTable : IEntityTypeConfiguration<SignInLink>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<SignInLink> builder)
    {
        builder.ToTable("SignInLinks");
        builder.Property(l => l.AddressHash).HasMaxLength(HashLength);
        builder.Property(l => l.Seed).HasMaxLength(HashLength);
        builder.Property(l => l.TokenHash).HasMaxLength(HashLength);
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => new { l.AddressHash, l.AskedAt });
    }
}
