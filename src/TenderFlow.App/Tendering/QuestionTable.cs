using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering;

internal sealed class QuestionTable : IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.ToTable("Questions");
        builder.Property(q => q.Revision).IsConcurrencyToken();
        builder.HasIndex(q => q.TenderId);
        builder.Property(q => q.Text).HasMaxLength(Question.MostCharacters);
        builder.Property(q => q.Answer).HasMaxLength(Question.MostCharacters);
    }
}
