using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Audit;
using TenderFlow.App.Documents;
using TenderFlow.App.Messages;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Tests.Journeys;
using TenderFlow.Domain.Cycle;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Platform.Database;

/// <summary>What the tables themselves must hold, whoever writes to them.</summary>
public class RecordTests
{
    [Fact]
    public async Task The_migrations_make_the_model_of_the_code()
    {
        await using var app = await TestApp.StartAsync(samplePeople: false);
        Assert.False(await app.ReadAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));
        Assert.Empty(await app.ReadAsync(db => db.Database.GetPendingMigrationsAsync()));
    }

    [Fact]
    public async Task A_message_cannot_be_stored_twice_INV_1()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.JoinAsync(stage.Mary);
        await stage.App.PumpAsync();
        var key = await stage.App.ReadAsync(db => db.Set<MessageRecord>().Select(m => m.Key).FirstAsync());
        var other = await stage.App.ReadAsync(db => db.Set<MessageRecord>().Select(m => m.Key).OrderBy(k => k).LastAsync());

        Assert.NotEqual(key, other);
        await Assert.ThrowsAnyAsync<Exception>(() => stage.App.ReadAsync(db => db.Set<MessageRecord>()
            .Where(m => m.Key == other).ExecuteUpdateAsync(set => set.SetProperty(m => m.Key, key))));
    }

    [Fact]
    public async Task A_moment_cannot_be_handled_twice()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.JoinAsync(stage.Mary);
        await stage.App.PumpAsync();
        var moment = await stage.App.ReadAsync(db => db.Set<HandledMoment>().FirstAsync());

        await Assert.ThrowsAsync<DbUpdateException>(() => stage.App.UnitOfWork.RunAsync(Actor.System, work =>
        {
            work.Add(new HandledMoment(
                moment.Process, new Moment(moment.Key, MomentKind.QuestionsClose, work.Now, "QST-1", "Again."), work.Now, null));
            return Task.CompletedTask;
        }, default));
    }

    [Fact]
    public async Task A_document_has_each_version_once_DOC_5()
    {
        await using var app = await TestApp.StartAsync();
        var file = new AcceptedFile(
            "plan.pdf", FileType.Named("plan.pdf"), new StoredDocument(new string('a', 64), 10), app.Clock.GetUtcNow(),
            app.Clock.GetUtcNow());
        Task Save() => app.UnitOfWork.RunAsync(
            Actor.System, work => Task.FromResult(work.Add(Document.First("slot", file, 1))), default);
        await Save();

        await Assert.ThrowsAsync<DbUpdateException>(Save);
    }

    [Fact]
    public async Task The_trail_holds_for_a_time_that_is_finer_than_a_database_keeps_INV_10()
    {
        await using var stage = await Stage.OpenAsync();
        stage.App.Clock.SetUtcNow(stage.App.Clock.GetUtcNow().AddTicks(10_000_007));

        await stage.JoinAsync(stage.Mary);

        Assert.Null(await stage.App.ReadAsync(db => AuditTrail.VerifyAsync(db, default)));
    }

    [Fact]
    public async Task A_text_with_a_sign_that_no_database_keeps_is_stored_without_it()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.App.UnitOfWork.RunAsync(Actor.System, work =>
        {
            var row = OutboxRow.Of(OutboxKind.Event, "Odd", null, "", work.Now);
            row.Fail("a\0b", givenUp: true, work.Now);
            work.Add(row);
            return Task.CompletedTask;
        }, default);

        var error = await stage.App.ReadAsync(db => db.Set<OutboxRow>().Where(r => r.Name == "Odd").Select(r => r.LastError).SingleAsync());
        Assert.Equal("ab", error);
    }
}
