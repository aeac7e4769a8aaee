using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages;
using TenderFlow.App.Notices;
using TenderFlow.App.Planning.Drafting;
using TenderFlow.App.Planning.Publishing;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Tendering.Bidding;
using TenderFlow.App.Tendering.Deciding;
using TenderFlow.App.Tendering.Joining;
using TenderFlow.App.Tendering.Opening;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Notices;
using TenderFlow.Domain.Reviews;
using TenderFlow.Domain.Rules;
using TenderFlow.Domain.Tendering;
using TenderFlow.TestKit;

namespace TenderFlow.App.Tests.Journeys;

/// <summary>A running application with one published tender, and short words for what people do in it.</summary>
internal sealed class Stage(TestApp app, Actor asha, Actor tom, Actor mary, Actor dev) : IAsyncDisposable
{
    public const int TenderId = 1;

    public TestApp App { get; } = app;

    public Actor Asha { get; } = asha;

    public Actor Tom { get; } = tom;

    public Actor Mary { get; } = mary;

    public Actor Dev { get; } = dev;

    /// <summary>Publishes at the beginning: Tuesday 1 September 2026, 10am; bids close on Thursday 24 September at midday.</summary>
    public static async Task<Stage> OpenAsync(
        Action<WebApplicationBuilder>? configure = null, Func<TenderTerms, TenderTerms>? terms = null)
    {
        var app = await TestApp.StartAsync(configure: configure);
        var stage = new Stage(
            app, await app.ActorAsync("Asha Patel"), await app.ActorAsync("Tom Reed"), await app.ActorAsync("Mary Okafor"), await app.ActorAsync("Dev Singh"));
        var draft = app.Get<SaveDraft>();
        await draft.StartAsync(stage.Asha, new TenderTerms { Title = "Lunch clubs" }, default);
        var content = Content();
        await draft.RunAsync(
            stage.Asha, TenderId, content with { Terms = terms?.Invoke(content.Terms!) ?? content.Terms }, default);
        await app.Get<PublishTender>().RunAsync(stage.Asha, TenderId, default);
        return stage;
    }

    public static DateTimeOffset London(string day, string time) => Deadline.Resolve(
        DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
        TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture), Zones.London).Instant;

    public Task JoinAsync(Actor who) => App.Get<JoinTender>().RunAsync(who, TenderId, default);

    public Task WriteAsync(Actor who, long pence) =>
        App.Get<WorkOnBid>().SaveAsync(who, TenderId, new Dictionary<int, string>(), new PriceGiven(pence), default);

    public Task AnnounceAsync(Actor who, string sha256) => App.ReadAsync(async db =>
    {
        var plan = (await db.Set<Tender>().SingleAsync()).Asked.Single(a => a.Kind == AskedKind.Document);
        await App.Get<WorkOnBid>().AttachAsync(
            who, TenderId, new(plan.Id, "plan.pdf", 1000, sha256, App.Clock.GetUtcNow(), null, null), default);
        return true;
    });

    public Task<Submission> SubmitAsync(Actor who) =>
        App.Get<SubmitBid>().RunAsync(who, TenderId, App.Clock.GetUtcNow(), default);

    /// <summary>Asha and Tom open the bids (SUB-8).</summary>
    public async Task OpenBidsAsync()
    {
        await App.Get<OpenBids>().RunAsync(Asha, TenderId, default);
        await App.Get<OpenBids>().RunAsync(Tom, TenderId, default);
    }

    /// <summary>Asha opens the bids with Tom, scores them alone and decides.</summary>
    public async Task AwardAsync(Actor winner, params Actor[] others)
    {
        await OpenBidsAsync();
        await App.Get<RecordDecision>().AwardAsync(Asha, new(TenderId, winner.OrganisationId, "Best for people.",
            others.Prepend(winner).ToDictionary(b => b.OrganisationId, b => new BidFeedback(
                [new(1, b == winner ? 8 : 4, "You train people well.")], "Your training.", "List each cost.")))
        {
            HasNoLinks = true,
            WhyNotHighest = "The other bid left out a day.",
        }, default);
    }

    /// <summary>Asha says of every public notice that waits that it came out today.</summary>
    public async Task PublishNoticesAsync()
    {
        foreach (var notice in await App.ReadAsync(db => db.Set<Notice>().Where(n => n.PublishedOn == null).ToListAsync()))
        {
            var today = LocalClock.Day(App.Clock.GetUtcNow(), Zones.London);
            await App.Get<MarkPublished>().RunAsync(Asha, notice.Id, today, "2026/S 000-1234", default);
        }

        await App.PumpAsync();
    }

    /// <summary>What a person was sent, as purpose and London time, in order.</summary>
    public async Task<IReadOnlyList<string>> MailAsync(Actor who)
    {
        var mail = await App.ReadAsync(db => db.Set<MessageRecord>().Where(m => m.PersonId == who.PersonId)
            .OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).ToListAsync());
        return mail.ConvertAll(m =>
        {
            var (day, time) = LocalClock.Local(m.SentAt!.Value, Zones.London);
            return $"{day:yyyy-MM-dd} {time:HH:mm} {m.Purpose}";
        });
    }

    /// <summary>The same, without the words about public notices.</summary>
    public async Task<IReadOnlyList<string>> MailButNoticesAsync(Actor who) =>
        [.. (await MailAsync(who)).Where(m => !m.Contains(" Notice", StringComparison.Ordinal))];

    public Task<Contract> ContractAsync() => App.ReadAsync(db => db.Set<Contract>().SingleAsync());

    public async ValueTask DisposeAsync() => await App.DisposeAsync();

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
        [new(AskedKind.Price, "Your price", "", required: true, minutes: 30), new(AskedKind.Answer, "How you keep people safe", "", required: true, minutes: 60), new(AskedKind.Document, "Your plan", "", required: false, minutes: 90)],
        [new("Six months in", 6, [new("How many people came?", "To plan the rooms.", "Asha Patel", 20)])],
        Deadline.Resolve(new(2026, 9, 24), new(12, 0), Zones.London));
}
