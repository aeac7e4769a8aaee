using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TenderFlow.App.Documents;

/// <summary>Where documents are recorded. Their bytes are in the document store.</summary>
internal sealed class DocumentTable : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> table)
    {
        table.ToTable("Documents");
        table.HasKey(document => document.Id);
        table.Property(document => document.Slot).HasMaxLength(200);
        table.Property(document => document.Sha256).HasMaxLength(64);
        table.Property(document => document.Name).HasMaxLength(400);
        table.Property(document => document.MediaType).HasMaxLength(100);
        table.Ignore(document => document.SizeInWords);
        // Two uploads at the same moment cannot both become the next version.
        table.HasIndex(document => new { document.Slot, document.Version }).IsUnique();
        table.HasIndex(document => document.Sha256);
        table.HasOne<Document>().WithMany().HasForeignKey(document => document.PreviousId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
