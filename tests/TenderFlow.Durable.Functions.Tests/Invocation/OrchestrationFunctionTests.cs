using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using TenderFlow.Durable.Functions.Invocation;
using TenderFlow.Durable.Functions.Tests.Samples;
using Messages = TenderFlow.Durable.Functions.Protocol.Messages;

namespace TenderFlow.Durable.Functions.Tests.Invocation;

/// <summary>Turns are answered, or handed back; an instance is never failed for trouble of our own.</summary>
public class OrchestrationFunctionTests
{
    private static readonly Timestamp At = Timestamp.FromDateTime(new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc));

    [Fact]
    public async Task The_very_body_that_the_host_sent_is_answered_with_an_action()
    {
        var shape = SampleFiles.Read("EngineCaptures", "http-shapes")["shapes"]![0]!;
        var functions = new DurableFunctions(CaptureFunctions.Registry(), NoServices.Instance);

        var answer = await functions.InvokeAsync(
            "Chain", Encoding.UTF8.GetBytes(shape["bodyText"]!.GetValue<string>()));

        var action = Assert.Single(Response(answer).Actions);
        Assert.Equal(("SayHello", """["Tokyo"]"""), (action.ScheduleTask.Name, action.ScheduleTask.Input));
    }

    [Fact]
    public async Task A_request_without_the_start_of_the_run_asks_for_the_history()
    {
        var answer = await RunAsync(Caller(), new()
        {
            InstanceId = "one",
            NewEvents = { Event(e => e.OrchestratorStarted = new()), Answered("\"x\"") },
        });

        Assert.True(answer.RequiresHistory);
        Assert.Empty(answer.Actions);
    }

    [Fact]
    public async Task A_process_that_is_told_to_stop_hands_the_turn_back()
    {
        var answer = await Caller().InvokeAsync("Call", Body(FirstTurn()), new(canceled: true));

        Assert.True(Response(answer).RequiresHistory);
    }

    [Fact]
    public async Task Trouble_that_is_not_the_codes_hands_the_turn_back_and_is_told()
    {
        List<InvocationProblem> problems = [];
        var request = FirstTurn();
        request.NewEvents[0].Timestamp = new() { Seconds = long.MaxValue };

        var answer = await RunAsync(Caller(new() { OnProblem = problems.Add }), request);

        Assert.True(answer.RequiresHistory);
        Assert.Equal(("Call", "one"), (problems[0].FunctionName, problems[0].InstanceId));
    }

    [Fact]
    public async Task A_failure_in_the_answer_of_an_activity_reaches_the_code_as_it_was()
    {
        const string failure = """
            {"$failure":{"errorType":"System.TimeoutException","message":"Too slow.","nonRetriable":true,
            "inner":{"errorType":"System.IO.IOException","message":"No line."}}}
            """;

        var answer = await RunAsync(Caller(), SecondTurn(JsonSerializer.Serialize(failure)));

        Assert.Equal(
            "\"System.TimeoutException: Too slow. final: True because: No line.\"",
            answer.Actions[0].CompleteOrchestration.Result);
    }

    [Theory]
    [InlineData("\"null\"", "null")]
    [InlineData("\"7\"", "7")]
    [InlineData("\"{\\\"a\\\":1.50}\"", "{\"a\":1.50}")]
    [InlineData("\"\\\"{}\\\"\"", "\"{}\"")]
    [InlineData(null, "null")]
    // What activities of other makers answer.
    [InlineData("7", "7")]
    [InlineData("\"Hello\"", "\"Hello\"")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("{\"a\":1}", "{\"a\":1}")]
    public async Task The_stored_result_of_an_activity_is_unwrapped_once(string? stored, string result)
    {
        var answer = await RunAsync(Caller(), SecondTurn(stored));

        var actual = answer.Actions[0].CompleteOrchestration.Result;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(result), JsonNode.Parse(actual ?? "null")), actual);
    }

    [Fact]
    public async Task A_failed_activity_without_any_details_is_not_tried_again()
    {
        var request = SecondTurn(stored: null);
        request.NewEvents[^1] = Event(e => e.TaskFailed = new() { TaskScheduledId = 0 });

        var answer = await RunAsync(Caller(), request);

        Assert.Contains("final: True", answer.Actions[0].CompleteOrchestration.Result, StringComparison.Ordinal);
    }

    private static DurableFunctions Caller(DurableFunctionsOptions? options = null) => Host.Functions(
        registry => registry.AddOrchestratorFunc<JsonElement?>("Call", async context =>
        {
            try
            {
                return await context.CallActivityAsync<JsonElement?>("Ask");
            }
            catch (TaskFailedException failed)
            {
                var failure = failed.FailureDetails;
                return JsonSerializer.SerializeToElement($"{failure.ErrorType}: {failure.ErrorMessage} "
                    + $"final: {failure.IsNonRetriable} because: {failure.InnerFailure?.ErrorMessage}");
            }
        }),
        options);

    private static Messages.OrchestratorRequest FirstTurn() => new()
    {
        InstanceId = "one",
        NewEvents =
        {
            Event(e => e.OrchestratorStarted = new()),
            Event(e => e.ExecutionStarted = new()
            {
                Name = "Call", OrchestrationInstance = new() { InstanceId = "one" },
            }),
        },
    };

    private static Messages.OrchestratorRequest SecondTurn(string? stored)
    {
        var asked = Event(e => e.TaskScheduled = new() { Name = "Ask" });
        asked.EventId = 0;
        return new()
        {
            InstanceId = "one",
            PastEvents = { FirstTurn().NewEvents, asked, Event(e => e.OrchestratorCompleted = new()) },
            NewEvents = { Event(e => e.OrchestratorStarted = new()), Answered(stored) },
        };
    }

    private static Messages.HistoryEvent Answered(string? stored) =>
        Event(e => e.TaskCompleted = new() { TaskScheduledId = 0, Result = stored });

    private static Messages.HistoryEvent Event(Action<Messages.HistoryEvent> fill)
    {
        var happened = new Messages.HistoryEvent { EventId = -1, Timestamp = At };
        fill(happened);
        return happened;
    }

    private static byte[] Body(Messages.OrchestratorRequest request) =>
        Host.OrchestrationBody(Convert.ToBase64String(request.ToByteArray()));

    private static async Task<Messages.OrchestratorResponse> RunAsync(
        DurableFunctions functions, Messages.OrchestratorRequest request) =>
        Response(await functions.InvokeAsync("Call", Body(request)));

    private static Messages.OrchestratorResponse Response(InvocationAnswer answer)
    {
        Assert.Equal(200, answer.StatusCode);
        return Messages.OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String(Host.ReturnValue(answer)));
    }
}
