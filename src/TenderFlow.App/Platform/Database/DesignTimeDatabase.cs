using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;
using TenderFlow.App.Platform.Database.PostgreSql;

namespace TenderFlow.App.Platform.Database;

/// <summary>Lets the migration tool see the model for SQLite without starting the application.</summary>
internal sealed class DesignTimeDatabase : IDesignTimeDbContextFactory<TenderFlowDb>
{
    public TenderFlowDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<TenderFlowDb>();
        DatabaseSetup.Configure(options, Path.Combine(Path.GetTempPath(), "tenderflow-design.db"), waitForDisk: false);
        return new(options.Options);
    }
}

/// <summary>Lets the migration tool see the model for PostgreSQL; no server is needed.</summary>
internal sealed class DesignTimePostgreSql : IDesignTimeDbContextFactory<PostgreSqlDb>
{
    public PostgreSqlDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgreSqlDb>();
        DatabaseSetup.Configure(options, NpgsqlDataSource.Create("Host=localhost;Database=design"));
        return new(options.Options);
    }
}
