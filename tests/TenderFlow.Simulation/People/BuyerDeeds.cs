using TenderFlow.App.Planning.Drafting;
using TenderFlow.App.Tendering.Closing;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Rules;
using TenderFlow.Simulation.Drawing;
using TenderFlow.Simulation.Promises;

namespace TenderFlow.Simulation.People;

/// <summary>The buyer writes a draft and publishes it. When a date is refused it takes a later one.</summary>
internal sealed record Publish(int Tender) : Deed
{
    private const int MostTries = 8;
    private const int DaysMore = 6;

    public override async Task<TimeSpan?> DoAsync(Stage stage)
    {
        var plan = stage.Scene.Cast.Tenders[Tender];
        var row = stage.Scene.Tender(Tender);
        if (row?.PublishedAt is not null)
        {
            return Done;
        }

        var id = row?.Id ?? await stage.Commands.Draft.StartAsync(stage.Buyer, Terms(plan, null, false), CancellationToken.None);
        for (var again = 0; again < MostTries; again++)
        {
            var closes = WorkingDay(Local.Day(stage.Now, Zones.London).AddDays(plan.OpenDays + (again * DaysMore)));
            await stage.Commands.Draft.RunAsync(stage.Buyer, id, new DraftContent(
                Terms(plan, closes.AddDays(plan.GapDays), again == 0 && !plan.Engaged), Asked(plan),
                Reviews(plan, again), Deadline.Resolve(closes, plan.ClosesAt, Zones.London)), CancellationToken.None);
            try
            {
                await stage.Commands.Publish.RunAsync(
                    stage.Buyer, id, "Our lawyers chose these words.", CancellationToken.None);
                return Done;
            }
            catch (DomainError refused) when (again < MostTries - 1)
            {
                stage.Play.Refused(refused);
            }
        }

        return Done;
    }

    public override string ToString() => $"the buyer publishes tender {Tender}";

    // The first try of some says nothing about who was asked, which must be refused (INV-12).
    private static TenderTerms Terms(TenderPlan plan, DateOnly? starts, bool saysNothing) => new()
    {
        Title = plan.Title,
        Summary = "A warm meal and company, twice a week.",
        Requirements = "Cook and serve a meal for 30 people. Bring those who cannot walk.",
        Area = "Eastfield",
        ValuePence = plan.ValuePence,
        Profile = Enum.Parse<Profile>(plan.Profile),
        Months = plan.Months,
        Starts = starts,
        WelcomesFirstTimers = plan.FirstTimers,
        Engagement = plan.Engaged ? "We met four groups. They asked for later hours." : "",
        NoEngagementReason = plan.Engaged || saysNothing ? "" : "The service is bought again as it was.",
    };

    private static AskedItem[] Asked(TenderPlan plan) =>
    [
        new(AskedKind.Answer, "How you will run the service", "Say who does what.", true, 60),
        new(AskedKind.Answer, "What else we should know", "", false, 20),
        .. plan.AsksForFile ? [new AskedItem(AskedKind.Document, "Your plan", "One page is enough.", true, 90)] : Array.Empty<AskedItem>(),
        new(AskedKind.Price, "Your price", "The whole price with VAT.", true, 30),
    ];

    private static IEnumerable<PlannedReview> PlannedReviews(TenderPlan plan) => plan.ReviewMonths.Select(month =>
        new PlannedReview($"Review {month}", month, [new("What went well?", "So that we can help early.", "The contract lead", 10)]));

    // A plan that asks too much is refused; then the buyer asks for less.
    private static PlannedReview[] Reviews(TenderPlan plan, int refusals) =>
        [.. PlannedReviews(plan).SkipLast(Math.Max(0, refusals - 3))];

    private static DateOnly WorkingDay(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? WorkingDay(day.AddDays(1)) : day;
}

/// <summary>The buyer moves the closing date by some days.</summary>
internal sealed record MoveClosing(int Tender, int Days) : Deed
{
    public override async Task<TimeSpan?> DoAsync(Stage stage)
    {
        if (stage.Scene.Tender(Tender) is { IsOpen: true, Closes: { } closes } tender)
        {
            var local = Local.Time(closes, tender.Zone).AddDays(Days);
            await stage.Commands.Change.MoveClosingAsync(stage.Buyer, tender.Id, Deadline.Resolve(
                DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), tender.Zone), stage.Dice.Of(Texts.Reasons), CancellationToken.None);
        }

        return Done;
    }

    public override string ToString() => $"the buyer moves the close of tender {Tender} by {Days} days";
}

/// <summary>The buyer changes the text of an open tender.</summary>
internal sealed record Amend(int Tender) : Deed
{
    public override async Task<TimeSpan?> DoAsync(Stage stage)
    {
        if (stage.Scene.Tender(Tender) is { IsOpen: true } tender)
        {
            await stage.Commands.Change.AmendAsync(stage.Buyer, new AmendRequest(
                tender.Id, "A warm meal and company, all year.", "Cook and serve a meal for 40 people.",
                "The service also runs in August.", "Summer is the hardest time."), CancellationToken.None);
        }

        return Done;
    }

    public override string ToString() => $"the buyer changes tender {Tender}";
}

/// <summary>The buyer stops an open tender.</summary>
internal sealed record Cancel(int Tender) : Deed
{
    public override async Task<TimeSpan?> DoAsync(Stage stage)
    {
        if (stage.Scene.Tender(Tender) is { IsOpen: true } tender)
        {
            await stage.Commands.Change.WithdrawAsync(
                stage.Buyer, tender.Id, "The money was cut.", "We will tell you if it comes back.", CancellationToken.None);
        }

        return Done;
    }

    public override string ToString() => $"the buyer stops tender {Tender}";
}

/// <summary>The buyer answers the questions that wait.</summary>
internal sealed record AnswerQuestions(int Tender) : Deed
{
    public override async Task<TimeSpan?> DoAsync(Stage stage)
    {
        if (stage.Scene.Tender(Tender) is { } tender)
        {
            foreach (var question in stage.Scene.Record.Questions.Where(q => q.TenderId == tender.Id && q.AnsweredAt is null).ToList())
            {
                var isHard = stage.Dice.In(0.15);
                var reply = $"{(isHard ? Texts.HardReply : stage.Dice.Of(Texts.Replies))} This is answer {question.Id}.";
                await AnswerAsync(stage, question.Id, reply, stage.Dice.In(0.2));
            }
        }

        return Done;
    }

    // The first try says nothing about hard words, which must be refused; then the buyer says why they stay (INV-11).
    private static async Task AnswerAsync(Stage stage, int question, string reply, bool changes)
    {
        try
        {
            await stage.Commands.Answer.RunAsync(stage.Buyer, question, reply, changes, CancellationToken.None);
        }
        catch (DomainError refused) when (refused.Refusals[0].Rule == "INV-11")
        {
            stage.Play.Refused(refused);
            await stage.Commands.Answer.RunAsync(
                stage.Buyer, question, reply, changes, "The form is called like this.", CancellationToken.None);
        }
    }

    public override string ToString() => $"the buyer answers the questions on tender {Tender}";
}
