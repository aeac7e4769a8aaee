using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering;

internal sealed class BidTable : IEntityTypeConfiguration<Bid>
{
    public void Configure(EntityTypeBuilder<Bid> builder)
    {
        builder.ToTable("Bids");
        builder.Property(b => b.Revision).IsConcurrencyToken();
        builder.HasIndex(b => new { b.TenderId, b.OrganisationId }).IsUnique();
        builder.Property(b => b.Answers).HasJson();
        builder.Property(b => b.Documents).HasJson();
        builder.OwnsMany(b => b.Submissions, sent =>
        {
            sent.ToTable("Submissions");
            sent.WithOwner().HasForeignKey("BidId");
            sent.HasKey("BidId", nameof(Submission.Number));
            sent.Property(s => s.Number).ValueGeneratedNever();
            sent.Property(s => s.Answers).HasJson();
            sent.Property(s => s.Files).HasJson();
            sent.Property(s => s.Missing).HasJson();
            sent.Property(s => s.Fingerprint).HasMaxLength(64);
            sent.Property(s => s.DecisionReason).HasMaxLength(4000);
        });
    }
}
