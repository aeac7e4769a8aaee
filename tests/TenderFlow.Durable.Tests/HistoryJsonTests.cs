using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Tests;

public sealed class HistoryJsonTests
{
    public static TheoryData<HistoryEvent> EachEvent =>
    [
        new ExecutionStarted(Steps.Start, "Tender", "tender:42", "1", "{}", "2", new("Parent", "p", "3", 4)),
        new ExecutionCompleted(
            9, Steps.Start, OrchestrationRuntimeStatus.Failed, "no", new("T", "no", null, new("I", "in"))),
        new ExecutionTerminated(Steps.Start, "enough"),
        new ExecutionSuspended(Steps.Start),
        new ExecutionResumed(Steps.Start, "why"),
        new OrchestratorStarted(Steps.Start.AddTicks(1)),
        new OrchestratorCompleted(Steps.Start),
        new TaskScheduled(1, Steps.Start, "Greet"),
        new TaskCompleted(Steps.Start, 1, "\"é <b> 'x'\""),
        new TaskFailed(Steps.Start, 1),
        new SubOrchestrationCreated(2, Steps.Start, "child", "Child"),
        new SubOrchestrationCompleted(Steps.Start, 2),
        new SubOrchestrationFailed(Steps.Start, 2, new("T", "no", IsNonRetriable: true)),
        new TimerCreated(3, Steps.Start, Steps.Start.AddDays(3)),
        new TimerFired(Steps.Start, 3, Steps.Start.AddDays(3)),
        new EventSent(4, Steps.Start, "other", "hello", "1"),
        new EventRaised(Steps.Start, "hello"),
    ];

    [Theory]
    [MemberData(nameof(EachEvent))]
    public void Every_event_is_read_as_it_was_written(HistoryEvent happened)
    {
        var read = HistoryJson.Read(HistoryJson.Write(happened));

        Assert.Equal(happened, read);
        Assert.Equal(DateTimeKind.Utc, read.Timestamp.Kind);
    }

    [Fact]
    public void A_list_of_events_is_read_in_order()
    {
        var list = EachEvent.Select(row => row.Data).ToList();

        Assert.Equal(list, HistoryJson.ReadList($"[{string.Join(',', list.Select(HistoryJson.Write))}]"));
    }
}
