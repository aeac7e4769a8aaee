using Microsoft.Extensions.DependencyInjection;
using TenderFlow.App.Decommissioning.CarryingOn;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Reviews.Agreeing;
using TenderFlow.App.Reviews.Answering;
using TenderFlow.App.Tendering.Closing;
using TenderFlow.App.Tests.Journeys;
using TenderFlow.Domain.Calendars;
using TenderFlow.Durable;
using TenderFlow.Durable.Replay;

namespace TenderFlow.App.Tests.Histories;

/// <summary>A tender from its publication to the last review, with all that can happen to an orchestration.</summary>
internal static class RecordedJourney
{
    public static async Task<IReadOnlyList<RecordedHistory>> PlayAsync()
    {
        var recorder = new HistoryRecorder();
        await using var stage = await Stage.OpenAsync(builder =>
        {
            builder.Services.AddSingleton<StepObserver>(recorder.Observe);
            LetProcessesStumble(builder.Services);
        });
        var round = await RecordedRound.AskAsync(stage);
        await TenderAsync(stage);
        await RecordedRound.AnswerAsync(stage, round);
        await ContractAsync(stage);
        await stage.PublishNoticesAsync();
        await EndingAsync(stage);
        return recorder.Kept;
    }

    private static async Task TenderAsync(Stage stage)
    {
        var client = stage.App.Get<DurableTaskClient>();
        await client.ScheduleNewOrchestrationInstanceAsync(nameof(SweepOrchestrator), null, new(SweepOrchestrator.Id));
        await stage.JoinAsync(stage.Mary);
        await stage.WriteAsync(stage.Dev, 5_900_000);
        await stage.App.GoToAsync(Stage.London("2026-09-05", "11:00"));
        await client.TerminateInstanceAsync(SweepOrchestrator.Id, "seen enough");
        await stage.SubmitAsync(stage.Dev);
        await stage.App.Get<ChangeTender>().MoveClosingAsync(
            stage.Asha,
            Stage.TenderId,
            Deadline.Resolve(new(2026, 10, 1), new(12, 0), Zones.London),
            "Two groups asked.",
            default);
        await stage.App.GoToAsync(Stage.London("2026-10-20", "11:00"));
        await stage.AwardAsync(stage.Dev);
        await stage.App.PumpAsync();
    }

    private static async Task ContractAsync(Stage stage)
    {
        var contract = await stage.ContractAsync();
        await stage.App.Get<AgreeReviewPlan>().RunAsync(stage.Dev, contract.Id, default);
        await stage.App.GoToAsync(Stage.London("2026-11-03", "11:00"));
        await stage.App.Get<SignContract>().RunAsync(stage.Asha, contract.Id, default);
        await stage.App.GoToAsync(Stage.London("2027-07-20", "11:00"));
        var review = (await stage.ContractAsync()).Reviews[0];
        await stage.App.Get<AnswerReview>().RunAsync(stage.Dev, contract.Id, review.Id, ["120 people."], null, default);
        await stage.App.GoToAsync(Stage.London("2027-08-05", "11:00"));
        await stage.App.Get<GiveFeedback>().RunAsync(
            stage.Asha,
            new(contract.Id, review.Id, "More people come.", "Find a bigger hall", new(2027, 9, 1)),
            default);
        await stage.App.GoToAsync(Stage.London("2029-01-05", "11:00"));
    }

    // Nobody decided what comes after, so the case gave notice by itself.
    private static async Task EndingAsync(Stage stage)
    {
        var carryOn = stage.App.Get<CarryOn>();
        var id = (await stage.ContractAsync()).Id;
        await carryOn.LearnAsync(stage.Asha, id, "Ask about hours first.", default);
        await carryOn.ChooseAsync(stage.Dev, id, "We need no help.", default);
        await stage.App.GoToAsync(Stage.London("2029-08-02", "11:00"));
        await carryOn.CloseAsync(stage.Asha, id, default);
        await stage.App.PumpAsync();
    }

    private static void LetProcessesStumble(IServiceCollection services)
    {
        foreach (var kind in services.Where(service => service.ServiceType == typeof(IMomentProcess)).ToList())
        {
            services.Remove(kind);
            services.AddSingleton<IMomentProcess>(provider => new StumblingProcess(
                (IMomentProcess)ActivatorUtilities.CreateInstance(provider, kind.ImplementationType!)));
        }
    }
}
