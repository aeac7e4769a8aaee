using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Messages.Mail;
using TenderFlow.App.Planning.Drafting;
using TenderFlow.App.Planning.Publishing;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Rules;
using TenderFlow.TestKit;
using TenderFlow.TestKit.Servers;

namespace TenderFlow.App.Tests.Platform.Database;

/// <summary>Two instances of the application at once: one record in PostgreSQL, one mail, and for each its own orchestrations.</summary>
internal sealed class Pair(TestDatabase database, TestApp one, TestApp other, CountingMail mail) : IAsyncDisposable
{
    private static readonly Deadline Closes = Deadline.Resolve(new(2026, 9, 24), new(12, 0), Zones.London);

    public TestApp One { get; } = one;

    public TestApp Other { get; } = other;

    public CountingMail Mail { get; } = mail;

    public static async Task<Pair> StartAsync()
    {
        var database = await PostgreSqlServer.NewDatabaseAsync();
        var mail = new CountingMail();
        Task<TestApp> Start() => TestApp.StartAsync(database: database, configure: builder => builder.Services
            .AddSingleton<IMailSender>(mail).AddSingleton(new DeliveryPace(MailsAtOnce: 4)));
        var both = await Task.WhenAll(Start(), Start());
        return new(database, both[0], both[1], mail);
    }

    /// <summary>Does the same in both instances at the same time.</summary>
    public Task BothAsync(Func<TestApp, Task> act) => Task.WhenAll(Task.Run(() => act(One)), Task.Run(() => act(Other)));

    /// <summary>Publishes a tender whose bids close on Thursday 24 September 2026 at midday.</summary>
    public static async Task<int> PublishAsync(TestApp app)
    {
        var asha = await app.ActorAsync("Asha Patel");
        var draft = app.Get<SaveDraft>();
        var id = await draft.StartAsync(asha, new TenderTerms { Title = "Lunch clubs" }, default);
        await draft.RunAsync(asha, id, Content(), default);
        await app.Get<PublishTender>().RunAsync(asha, id, default);
        return id;
    }

    /// <summary>How many rows of the outbox have not been dealt with.</summary>
    public Task<int> WaitingAsync() => One.ReadAsync(db => db.Set<OutboxRow>().CountAsync(r => r.DoneAt == null));

    public async ValueTask DisposeAsync()
    {
        await One.DisposeAsync();
        await Other.DisposeAsync();
        await database.DisposeAsync();
    }

    private static DraftContent Content() => new(
        new TenderTerms
        {
            Title = "Lunch clubs",
            Summary = "Lunch and company for older people.",
            Requirements = "Run three lunch clubs.",
            Area = "Eastfield",
            ValuePence = 6_000_000,
            Months = 24,
            Starts = new DateOnly(2027, 1, 4),
            Profile = Profile.Pa23LightTouch,
            NoEngagementReason = "The same service goes on.",
        },
        [new(AskedKind.Price, "Your price", "", required: true, minutes: 30)],
        [new("Six months in", 6, [new("How many people came?", "To plan the rooms.", "Asha Patel", 20)])],
        Closes);
}
