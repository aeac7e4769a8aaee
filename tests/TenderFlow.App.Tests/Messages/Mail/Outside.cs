using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using TenderFlow.App.Messages.Arrival;
using TenderFlow.App.Platform.Database;
using TenderFlow.TestKit;

namespace TenderFlow.App.Tests.Messages.Mail;

/// <summary>A record in memory with a clock, for trying carriers without an application around them.</summary>
internal sealed class Outside : IDbContextFactory<TenderFlowDb>, IDisposable
{
    private readonly string source = $"Data Source=file:outside-{Interlocked.Increment(ref made)}?mode=memory&cache=shared";
    private readonly SqliteConnection keeps;
    private static int made;

    public Outside()
    {
        keeps = new(source);
        keeps.Open();
        using var db = CreateDbContext();
        db.Database.EnsureCreated();
        Book = new(this, Clock);
    }

    public FakeTimeProvider Clock { get; } = new(TestApp.Beginning);

    public HandoverBook Book { get; }

    public TenderFlowDb CreateDbContext() => new(new DbContextOptionsBuilder<TenderFlowDb>().UseSqlite(source).Options);

    public List<Handover> Handovers()
    {
        using var db = CreateDbContext();
        return [.. db.Set<Handover>().OrderBy(h => h.Id)];
    }

    public void Dispose() => keeps.Dispose();
}
