using TenderFlow.Benchmarks.Engine;
using TenderFlow.Benchmarks.Hosting;
using TenderFlow.Benchmarks.PlainLanguage;
using TenderFlow.Benchmarks.Reminders;

namespace TenderFlow.Benchmarks;

/// <summary>What is measured, in the order of the report.</summary>
internal static class AllMeasures
{
    public static IReadOnlyList<IMeasure> Create() =>
    [
        new EngineThroughput(),
        new Replay(),
        .. new WaitingTimers().Measures,
        new TimersDueTogether(),
        new RemindersDueTogether(),
        new Growth(),
        new ColdStart(),
        new TextScores(),
    ];
}
