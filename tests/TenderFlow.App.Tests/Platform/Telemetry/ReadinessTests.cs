using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TenderFlow.App.Platform.Database;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Platform.Telemetry;

public class ReadinessTests
{
    [Fact]
    public async Task Anyone_may_ask_whether_the_process_lives_and_is_ready()
    {
        await using var app = await TestApp.StartAsync();
        using var visitor = app.Visit();
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(visitor, "/health"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(visitor, "/ready"));
    }

    [Fact]
    public async Task A_database_without_the_newest_shape_is_not_ready_and_the_answer_is_one_word()
    {
        await using var app = await TestApp.StartAsync();
        await app.ReadAsync(async db => await db.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsHistory" """));
        using var visitor = app.Visit();
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await AskAsync(visitor, "/ready"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(visitor, "/health"));
    }

    [Fact]
    public async Task A_database_that_is_gone_is_not_ready_and_the_answer_is_one_word()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var database = new Vanishing(file);
        await using var app = await TestApp.StartAsync(
            configure: builder => builder.Services.AddSingleton<IDbContextFactory<TenderFlowDb>>(database));
        database.IsGone = true;
        using var visitor = app.Visit();
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await AskAsync(visitor, "/ready"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(visitor, "/health"));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Delete(file);
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.Http.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private sealed class Vanishing(string file) : IDbContextFactory<TenderFlowDb>
    {
        public bool IsGone { get; set; }

        public TenderFlowDb CreateDbContext()
        {
            if (IsGone)
            {
                throw new IOException("The database at db.internal does not answer mary@x.example.");
            }

            var options = new DbContextOptionsBuilder<TenderFlowDb>();
            DatabaseSetup.Configure(options, file, waitForDisk: false);
            return new(options.Options);
        }
    }
}
