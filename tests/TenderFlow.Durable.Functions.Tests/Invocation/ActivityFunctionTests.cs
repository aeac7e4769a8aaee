using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TenderFlow.Durable.Functions.Invocation;
using TenderFlow.Durable.Functions.Tests.Samples;

namespace TenderFlow.Durable.Functions.Tests.Invocation;

/// <summary>Activities get what the host hands over and answer so that it changes nothing.</summary>
public class ActivityFunctionTests
{
    public static TheoryData<string> RecordedInputs =>
        [.. Recorded().Select(shape => shape["case"]!.GetValue<string>())];

    [Theory, MemberData(nameof(RecordedInputs))]
    public async Task An_activity_reads_its_input_from_every_body_that_the_host_was_seen_to_send(string shape)
    {
        var recorded = Recorded().Single(s => s["case"]!.GetValue<string>() == shape);
        var functions = Host.Functions(r => r.AddActivityFunc<JsonElement?, JsonElement?>("Echo", (_, input) => input));

        var answer = await functions.InvokeAsync(
            "Echo", Encoding.UTF8.GetBytes(recorded["bodyText"]!.GetValue<string>()));

        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse(recorded["input"]?.GetValue<string>() ?? "null"),
                JsonNode.Parse(Host.ReturnValue(answer))),
            Host.ReturnValue(answer));
    }

    [Fact]
    public async Task A_result_travels_as_JSON_text_in_a_string_which_the_host_leaves_alone()
    {
        var functions = Host.Functions(r => r.AddActivityFunc<object?, object>(
            "Read", (_, _) => new { at = "2026-01-05T09:00:00Z", pence = 1990L }));

        var answer = await functions.InvokeAsync("Read", Host.ActivityBody(input: null));

        Assert.Equal(200, answer.StatusCode);
        Assert.Equal("""{"at":"2026-01-05T09:00:00Z","pence":1990}""", Host.ReturnValue(answer));
    }

    [Fact]
    public async Task A_result_of_nothing_is_the_text_null_and_never_an_absent_answer()
    {
        var functions = Host.Functions(r => r.AddActivityFunc<object?, object?>("Nothing", object? (_, _) => null));

        Assert.Equal("null", Host.ReturnValue(await functions.InvokeAsync("Nothing", Host.ActivityBody("7"))));
    }

    [Fact]
    public async Task A_failure_answers_200_with_its_type_message_and_cause()
    {
        List<InvocationProblem> problems = [];
        var functions = Host.Functions(
            r => r.AddActivityFunc<int, int>("Fail", int (_, n) => throw new InvalidOperationException(
                $"No tender {n}.", new FormatException("not a number"))),
            new() { OnProblem = problems.Add });

        var answer = await functions.InvokeAsync("Fail", Host.ActivityBody("7", "tender:7"));

        var failure = JsonNode.Parse(Host.ReturnValue(answer))!["$failure"]!;
        Assert.Equal(200, answer.StatusCode);
        Assert.Equal("System.InvalidOperationException", failure["errorType"]!.GetValue<string>());
        Assert.Equal("No tender 7.", failure["message"]!.GetValue<string>());
        Assert.Equal("System.FormatException", failure["inner"]!["errorType"]!.GetValue<string>());
        Assert.Null(failure["nonRetriable"]);
        Assert.Equal(
            "Activity 'Fail' of 'tender:7' failed: No tender 7.", Host.Read(answer)["Logs"]![0]!.GetValue<string>());
        var problem = Assert.Single(problems);
        Assert.Equal(("Fail", "tender:7"), (problem.FunctionName, problem.InstanceId));
    }

    [Fact]
    public async Task An_input_of_another_type_is_a_failure_that_names_the_activity()
    {
        var functions = Host.Functions(r => r.AddActivityFunc<int, int>("Double", (_, n) => 2 * n));

        var answer = await functions.InvokeAsync("Double", Host.ActivityBody("\"seven\""));

        Assert.StartsWith(
            "The input of activity 'Double' of instance 'tender:1' cannot be read as Int32:",
            JsonNode.Parse(Host.ReturnValue(answer))!["$failure"]!["message"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_activity_knows_its_instance_unless_its_input_has_a_property_of_that_name()
    {
        var functions = Host.Functions(r => r.AddActivityFunc<object?, string>("Who", (who, _) => who.InstanceId));

        var known = await functions.InvokeAsync("Who", Host.ActivityBody("7", "tender:7"));
        var hidden = await functions.InvokeAsync("Who", Host.ActivityBody("""{"instanceId":"spoof"}""", "spoof"));

        Assert.Equal("\"tender:7\"", Host.ReturnValue(known));
        Assert.Equal("\"\"", Host.ReturnValue(hidden));
    }

    [Fact]
    public async Task Each_activity_has_services_of_its_own_that_end_with_it()
    {
        var scope = new CountingScope();
        var functions = Host.Functions(
            r => r.AddActivity("Made", services => (ITaskActivity)services.GetService(typeof(ITaskActivity))!),
            new() { CreateActivityScope = () => new(scope, scope) });

        Assert.Equal("1", Host.ReturnValue(await functions.InvokeAsync("Made", Host.ActivityBody(input: null))));
        Assert.Equal(1, scope.Ended);
    }

    private static IEnumerable<JsonNode> Recorded() =>
        SampleFiles.Read("EngineCaptures", "http-shapes")["activityInputs"]!["cases"]!.AsArray()
            .Where(shape => shape!["bodyText"] is not null)!;

    private sealed class CountingScope : IServiceProvider, IAsyncDisposable
    {
        public int Ended { get; private set; }

        public object GetService(Type serviceType) => new One();

        public ValueTask DisposeAsync()
        {
            Ended++;
            return ValueTask.CompletedTask;
        }
    }

    private sealed class One : TaskActivity<object?, int>
    {
        public override Task<int> RunAsync(TaskActivityContext context, object? input) => Task.FromResult(1);
    }
}
