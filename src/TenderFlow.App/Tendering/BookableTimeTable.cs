using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering;

internal sealed class BookableTimeTable : IEntityTypeConfiguration<BookableTime>
{
    public void Configure(EntityTypeBuilder<BookableTime> builder)
    {
        builder.ToTable("BookableTimes");
        builder.Property(t => t.Revision).IsConcurrencyToken();
        builder.HasIndex(t => t.TenderId);
    }
}
