using Google.Protobuf.WellKnownTypes;
using TenderFlow.Durable.Functions.Protocol;
using TenderFlow.Durable.History;
using Messages = TenderFlow.Durable.Functions.Protocol.Messages;
using Wire = TenderFlow.Durable.Functions.Protocol.Failures;

namespace TenderFlow.Durable.Functions.Tests.Protocol;

/// <summary>What no recording holds crosses the wire too: tags, versions, parents, all kinds of endings.</summary>
public class MappingTests
{
    private static readonly DateTime At = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Dictionary<string, string> Tags = new(StringComparer.Ordinal) { ["tender"] = "42" };

    [Fact]
    public void An_activity_is_asked_for_with_its_version_and_tags()
    {
        var written = ActionWriter.Write(new ScheduleTask(7, "Say", "1") { Version = "2.0", Tags = Tags });

        Assert.Equal(
            new()
            {
                Id = 7,
                ScheduleTask = new() { Name = "Say", Input = "1", Version = "2.0", Tags = { ["tender"] = "42" } },
            },
            written);
    }

    [Fact]
    public void A_child_is_asked_for_with_its_id_version_and_tags()
    {
        var written = ActionWriter.Write(
            new CreateSubOrchestration(0, "Child", "a:1", Input: null) { Version = "2.0", Tags = Tags });

        Assert.Equal(
            new()
            {
                CreateSubOrchestration = new()
                {
                    Name = "Child",
                    InstanceId = "a:1",
                    Version = "2.0",
                    Tags = { ["tender"] = "42" },
                },
            },
            written);
    }

    [Fact]
    public void A_new_run_is_asked_for_with_its_version_and_the_events_it_takes_along()
    {
        var written = ActionWriter.Write(new CompleteOrchestration(
            3, OrchestrationRuntimeStatus.ContinuedAsNew, "5", CarryoverEvents: [new(At, "News", "6")])
        {
            NewVersion = "3.0",
        }).CompleteOrchestration;

        Assert.Equal(("5", "3.0"), (written.Result, written.NewVersion));
        Assert.Equal(
            new()
            {
                EventId = -1,
                Timestamp = Timestamp.FromDateTime(At),
                EventRaised = new() { Name = "News", Input = "6" },
            },
            Assert.Single(written.CarryoverEvents));
    }

    [Fact]
    public void A_failure_keeps_its_causes_in_both_directions()
    {
        TaskFailureDetails failure = new(
            "Outer", "It broke.", "at a", new("Inner", "It was bent."), IsNonRetriable: true);

        Assert.Equal(failure, Wire.Read(
            Wire.Write(failure)));
    }

    [Fact]
    public void A_start_is_read_with_version_parent_and_tags()
    {
        var started = Assert.IsType<ExecutionStarted>(Read(e => e.ExecutionStarted = new()
        {
            Name = "Child",
            Version = "2.0",
            Input = "1",
            OrchestrationInstance = new() { InstanceId = "a:1", ExecutionId = "run" },
            ParentInstance = new()
            {
                Name = "Parent",
                TaskScheduledId = 4,
                OrchestrationInstance = new() { InstanceId = "a", ExecutionId = "first" },
            },
            Tags = { ["tender"] = "42" },
        }));

        Assert.Equal(Tags, started.Tags);
        Assert.Equal(
            new ExecutionStarted(At, "Child", "a:1", "run", "1", "2.0", new("Parent", "a", "first", 4)),
            started with { Tags = null });
    }

    [Fact]
    public void Ends_holds_and_an_engines_empty_version_are_read()
    {
        Assert.Equal(
            new ExecutionCompleted(-1, At, OrchestrationRuntimeStatus.Completed, "1"),
            Read(e => e.ExecutionCompleted = new()
            {
                OrchestrationStatus = Messages.OrchestrationStatus.Completed,
                Result = "1",
            }));
        Assert.Equal(
            new ExecutionTerminated(At, "why", Recurse: true),
            Read(e => e.ExecutionTerminated = new() { Input = "why", Recurse = true }));
        Assert.Equal(new ExecutionSuspended(At, "why"), Read(e => e.ExecutionSuspended = new() { Input = "why" }));
        Assert.Equal(
            new TaskScheduled(-1, At, "Say"),
            Read(e => e.TaskScheduled = new() { Name = "Say", Version = "" }));
        Assert.Equal(
            new SubOrchestrationCreated(-1, At, "a", "Child", "2.0"),
            Read(e => e.SubOrchestrationInstanceCreated = new() { InstanceId = "a", Name = "Child", Version = "2.0" }));
    }

    [Fact]
    public void An_event_of_an_unknown_kind_is_left_out() =>
        Assert.Single(EventReader.ReadAll([new(), new() { OrchestratorStarted = new() }]));

    private static HistoryEvent? Read(Action<Messages.HistoryEvent> fill)
    {
        var happened = new Messages.HistoryEvent { EventId = -1, Timestamp = Timestamp.FromDateTime(At) };
        fill(happened);
        return EventReader.Read(happened);
    }
}
