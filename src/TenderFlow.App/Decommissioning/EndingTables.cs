using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Decommissioning;

namespace TenderFlow.App.Decommissioning;

internal sealed class EndingCaseTable : IEntityTypeConfiguration<EndingCase>
{
    public void Configure(EntityTypeBuilder<EndingCase> builder)
    {
        builder.ToTable("EndingCases");
        builder.Property(c => c.Revision).IsConcurrencyToken();
        builder.HasIndex(c => c.ContractId).IsUnique();
        builder.HasIndex(c => c.BuyerId);
        builder.Property(c => c.Zone).HasMaxLength(60);
        builder.Property(c => c.ServiceName).HasMaxLength(200);
        builder.Property(c => c.Assessment).HasConversion(
            parts => JsonSerializer.Serialize(parts, JsonColumn.Format),
            json => JsonSerializer.Deserialize<ImpactAssessment>(json, JsonColumn.Format)!);
        builder.Property(c => c.Handover).HasJson();
        builder.Property(c => c.Users).HasJson();
        builder.Property(c => c.Ways).HasJson();
        builder.Property(c => c.FollowUps).HasJson();
    }
}

internal sealed class SupportEntryTable : IEntityTypeConfiguration<SupportEntry>
{
    public void Configure(EntityTypeBuilder<SupportEntry> builder)
    {
        builder.ToTable("SupportEntries");
        builder.Property(e => e.Revision).IsConcurrencyToken();
        builder.HasIndex(e => e.BuyerId);
        builder.Property(e => e.Name).HasMaxLength(300);
        builder.Property(e => e.Words).HasMaxLength(4000);
    }
}
