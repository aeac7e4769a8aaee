using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Decommissioning.Telling;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Messages.Templates;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Decommissioning;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Rules;

namespace TenderFlow.App.Decommissioning.Mail;

/// <summary>What both sides, and the people who use a service, get about the end of a contract.</summary>
public sealed class EndingMail(CurrentRules rules) : IMessageComposer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Purposes =>
    [
        "EndingDecisionDue", "EndingYourTurn", "ReadOurAssessment", "EndingNotice", "WaysToCarryOn", "HowAreYouGettingOn",
        "YourServiceIsChanging",
    ];

    /// <inheritdoc/>
    public Task<Compose> ReadAsync(
        TenderFlowDb db, IReadOnlyList<MessageIntent> intents, DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.FromResult<Compose>((intent, _) => ComposeAsync(db, intent, cancellationToken));

    private async Task<Wording> ComposeAsync(TenderFlowDb db, MessageIntent intent, CancellationToken cancellationToken)
    {
        var ending = await db.Set<EndingCase>().AsNoTracking().SingleAsync(c => c.ContractId == intent.ContractId, cancellationToken);
        if (WhyNot(ending, intent) is { } why)
        {
            return new Wording.Unwanted(why);
        }

        var (buyer, provider) = (await Find<Organisation>(ending.BuyerId), await Find<Organisation>(ending.ProviderId));
        var (owner, force) = (await Find<Person>(ending.OwnerId), rules.For(await Find<Tender>(ending.TenderId)));
        var facts = new EndingFacts(ending, provider, force);
        var values = intent.Purpose switch
        {
            "EndingDecisionDue" => facts.DecisionDue(Number(intent)),
            "EndingYourTurn" => facts.YourTurn(Enum.Parse<EndingTask>(intent.Facts[EndingMessages.Task])),
            "ReadOurAssessment" => facts.Assessment(),
            "EndingNotice" => facts.Notice(),
            "WaysToCarryOn" => facts.Ways(),
            "HowAreYouGettingOn" => facts.FollowUp(Number(intent)),
            _ => facts.ForUsers(),
        };
        var all = values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);
        all["service"] = ending.ServiceName;
        return new Wording.Wanted(all, buyer, owner, ending.Zone, force);

        async Task<T> Find<T>(int id) where T : class => await db.FindAsync<T>([id], cancellationToken)
            ?? throw new InvalidOperationException($"There is no {typeof(T).Name} {id}.");
    }

    private static string? WhyNot(EndingCase ending, MessageIntent intent) => intent.Purpose switch
    {
        "EndingDecisionDue" when ending.Decision is not null => "It is decided.",
        "WaysToCarryOn" when !ending.WaitsForAWay => "The provider has said how it carries on.",
        "HowAreYouGettingOn" when ending.FollowUps.Exists(f => f.Months == Number(intent)) => "The provider has said how it gets on.",
        "ReadOurAssessment" when ending.ProviderAnsweredAt is not null => "The provider has answered.",
        "EndingNotice" or "YourServiceIsChanging" when ending.NoticeAt is null => "The contract runs longer now.",
        "EndingYourTurn" when intent.Facts[EndingMessages.Task] == nameof(EndingTask.PublishChange)
            && (ending.ChangePublishBy is null || ending.ChangePublishedOn is not null) => "It is public.",
        "EndingYourTurn" when ending.ClosedAt is not null => "The case is closed.",
        _ => null,
    };

    private static int Number(MessageIntent intent) =>
        int.Parse(intent.Facts[EndingMessages.Step], CultureInfo.InvariantCulture);

    /// <summary>The values of each message.</summary>
    private sealed record EndingFacts(EndingCase Ending, Organisation Provider, RulesInForce Force)
    {
        private (string Name, object? Value) EndsOn => ("ends", PlainDate.Day(Ending.Ends));

        public (string Name, object? Value)[] DecisionDue(int months) =>
        [
            EndsOn, ("provider", Provider.Name), ("monthsLeft", months == 1 ? "1 month" : $"{months} months"),
            ("noticeBy", PlainDate.Day(EndingDates.Of(Ending.Ends, Force.Rules.Ending, Force.Calendar).NoticeFloor.Date)),
            ("endingLink", EndingLinks.Ending(Ending.ContractId)),
        ];

        public (string Name, object? Value)[] YourTurn(EndingTask task) =>
        [
            ("task", task switch
            {
                EndingTask.Answered => $"{Provider.Name} has answered your assessment. Read it before you decide.",
                EndingTask.DecideStill => "Nobody decided what comes after. So we told the provider that the contract runs out. "
                    + "They still wait for your decision.",
                EndingTask.ExitPlan => "Once a year we look at how the contract is to be left. Is the plan still right?",
                EndingTask.PublishChange =>
                    $"The contract runs longer and costs more. Make that public on or before {PlainDate.Day(Ending.ChangePublishBy!.Value)}.",
                _ => "The contract ended half a year ago. Write down what you learned, and close the case.",
            }),
            ("endingLink", EndingLinks.Ending(Ending.ContractId)),
        ];

        public (string Name, object? Value)[] Assessment() =>
        [
            EndsOn, ("proposed", Ending.Assessment!.Proposed), ("answerBy", PlainDate.Day(Ending.AnswerBy!.Value)),
            ("answerLink", EndingLinks.Page(Ending.ContractId, "assessment")),
        ];

        public (string Name, object? Value)[] Notice() =>
        [
            EndsOn, ("rationale", Ending.Rationale), ("shortReason", Ending.ShortNoticeReason),
            ("staff", Ending.StaffMoveOn is { } move
                ? $"{PlainDate.Day(move)}. Tell the new employer about them on or before {PlainDate.Day(StaffInformation.LastDay(move, Force.Rules.Ending))}"
                : null),
            ("handover", Ending.Handover.Where(h => h.DoneOn is null)
                .Select(h => $"{h.What}: to {h.To}, on or before {PlainDate.Day(h.By)}").ToList()),
            ("endingLink", EndingLinks.Ending(Ending.ContractId)),
        ];

        public (string Name, object? Value)[] Ways() =>
        [
            EndsOn, ("ways", Ending.Ways.ConvertAll(w => new LabelledText(w.Name, w.Line))),
            ("chooseLink", EndingLinks.Page(Ending.ContractId, "carry-on")),
        ];

        public (string Name, object? Value)[] FollowUp(int months) =>
        [
            ("monthsAgo", months == 1 ? "1 month" : $"{months} months"), ("ways", Ending.Ways.ConvertAll(w => w.Name)),
            ("followLink", EndingLinks.Page(Ending.ContractId, $"getting-on/{months}")),
        ];

        public (string Name, object? Value)[] ForUsers() =>
        [
            EndsOn, ("changes", Ending.ForUsers), ("reason", Ending.Rationale),
            ("usersLink", EndingLinks.ForUsers(Ending.ContractId)),
        ];
    }
}
