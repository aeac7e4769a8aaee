using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
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
        new ExecutionStarted(Steps.Start, "Tender", "tender:42", "1", "\"é <b> 'x' \u0001\"", "2"),
        new ExecutionStarted(Steps.Start, "Tender", "tender:42", "1", Tags: null),
        new ExecutionCompleted(9, Steps.Start, OrchestrationRuntimeStatus.Completed, "1"),
        new ExecutionCompleted(9, Steps.Start, OrchestrationRuntimeStatus.Terminated),
        new TaskScheduled(1, Steps.Start, "Greet", "2.0"),
        new TaskCompleted(Steps.Start.AddTicks(-1), 1),
        new EventRaised(Steps.Start, "hello \"you\"", "{\"a\":1}"),
    ];

    [Theory]
    [MemberData(nameof(EachEvent))]
    public void What_is_written_and_read_by_hand_is_the_same_as_by_the_serializer(HistoryEvent happened)
    {
        var text = HistoryJson.Write(happened);
        var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            HistoryJson.Write(writer, happened);
        }

        Assert.Equal(text, Encoding.UTF8.GetString(bytes.ToArray()));
        Assert.Equal(happened, HistoryJson.Read(bytes.ToArray()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[{]")]
    [InlineData("""{"type":"TaskCompleted","TaskId":"one"}""")]
    [InlineData("""{"type":"TimerFired","TimerId":1,"FireAt":"tomorrow"}""")]
    [InlineData("""{"type":"Nothing"}""")]
    [InlineData("""{"type":"OrchestratorStarted","Timestamp":"2026-01-05T09:00:00Z"} {}""")]
    public void What_is_no_event_is_an_error(string text) =>
        Assert.ThrowsAny<JsonException>(() => HistoryJson.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void An_event_may_hold_its_fields_in_any_order_and_more_of_them()
    {
        const string Text = """
            {"type":"TaskCompleted","More":[{}],"Timestamp":"2026-01-05T09:00:00Z","Result":null,"TaskId":7}
            """;

        var read = Assert.IsType<TaskCompleted>(HistoryJson.Read(Encoding.UTF8.GetBytes(Text)));

        Assert.Equal((7, null), (read.TaskId, read.Result));
    }

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

        var text = $"[{string.Join(',', list.Select(HistoryJson.Write))}]";

        Assert.Equal(list, HistoryJson.ReadList(text));
        Assert.Equal(list, HistoryJson.ReadList(Encoding.UTF8.GetBytes(text)));
    }
}
