using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace TenderFlow.App.Platform.Database;

/// <summary>The system of record: one model for both databases. Tables are mapped beside their owners and found by scanning.</summary>
public class TenderFlowDb : DbContext
{
    /// <summary>Opens the record in a SQLite file; its migrations belong to this type.</summary>
    public TenderFlowDb(DbContextOptions<TenderFlowDb> options) : base(options)
    {
    }

    /// <summary>Opens the record in another database, whose migrations belong to the type that calls this.</summary>
    protected TenderFlowDb(DbContextOptions options) : base(options)
    {
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(TenderFlowDb).Assembly);

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Instants are stored as UTC, so that both databases order and compare them alike.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    private sealed class UtcInstant() : ValueConverter<DateTimeOffset, DateTime>(
        at => at.UtcDateTime, stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
}
