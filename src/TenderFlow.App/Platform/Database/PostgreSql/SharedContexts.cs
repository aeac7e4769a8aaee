using Microsoft.EntityFrameworkCore;

namespace TenderFlow.App.Platform.Database.PostgreSql;

/// <summary>Gives the PostgreSQL record to whoever asks for the record.</summary>
internal sealed class SharedContexts(IDbContextFactory<PostgreSqlDb> pool) : IDbContextFactory<TenderFlowDb>
{
    public TenderFlowDb CreateDbContext() => pool.CreateDbContext();

    public async Task<TenderFlowDb> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        await pool.CreateDbContextAsync(cancellationToken);
}
