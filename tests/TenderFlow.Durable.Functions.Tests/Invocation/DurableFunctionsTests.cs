using System.Text;
using System.Text.Json.Nodes;
using TenderFlow.Durable.Functions.Invocation;

namespace TenderFlow.Durable.Functions.Tests.Invocation;

/// <summary>Whatever comes in, something that the host can read goes out.</summary>
public class DurableFunctionsTests
{
    public static TheoryData<string, string> Malformed => new()
    {
        { "Wait", "" },
        { "Wait", "null" },
        { "Wait", "not json" },
        { "Wait", "[]" },
        { "Wait", """{"Data":null}""" },
        { "Wait", """{"Data":{}}""" },
        { "Wait", """{"Data":{"context":7}}""" },
        { "Wait", """{"Data":{"context":"no JSON text"}}""" },
        { "Wait", """{"Data":{"context":"{}"}}""" },
        { "Wait", """{"Data":{"context":"\"no base64!\""}}""" },
        { "Wait", """{"Data":{"context":"\"bm8gcHJvdG9idWY=\""}}""" },
        { "Say", "{}" },
        { "Say", """{"Data":{"input":{"a":1}}}""" },
        { "Say", """{"Data":{"input":"[1]"}}""" },
    };

    [Theory, MemberData(nameof(Malformed))]
    public async Task A_malformed_envelope_is_refused_with_a_reason_and_told(string function, string body)
    {
        List<InvocationProblem> problems = [];
        var functions = WaitAndSay(new() { OnProblem = problems.Add });

        var answer = await functions.InvokeAsync(function, Encoding.UTF8.GetBytes(body));

        Assert.Equal(400, answer.StatusCode);
        Assert.StartsWith($"Function '{function}' cannot run. ", answer.Reason);
        Assert.Equal(answer.Reason, Host.Read(answer)["error"]!.GetValue<string>());
        Assert.IsType<MalformedInvocationException>(Assert.Single(problems).Error);
    }

    [Theory, InlineData("Other"), InlineData(""), InlineData(" ")]
    public async Task An_unknown_function_is_refused_by_name(string function)
    {
        var answer = await WaitAndSay().InvokeAsync(function, Host.ActivityBody(input: null));

        Assert.Equal((404, $"There is no function '{function}'."), (answer.StatusCode, answer.Reason));
    }

    [Fact]
    public async Task Names_of_functions_have_no_case() =>
        Assert.Equal("null", Host.ReturnValue(await WaitAndSay().InvokeAsync("sAY", Host.ActivityBody(input: null))));

    [Fact]
    public void A_reason_is_one_short_line_of_plain_letters()
    {
        var answer = InvocationAnswer.Failure(400, "Eins\nzwei – drei " + new string('x', 300));

        Assert.StartsWith("Eins zwei   drei xxx", answer.Reason);
        Assert.Equal(200, answer.Reason.Length);
    }

    [Fact]
    public void A_name_for_both_an_orchestrator_and_an_activity_is_refused() =>
        Assert.Contains("both an orchestrator and an activity", Refusal(registry => registry
            .AddOrchestratorFunc("Say", _ => Task.FromResult(1))
            .AddActivityFunc<object?, int>("say", (_, _) => 1)), StringComparison.Ordinal);

    [Theory, InlineData("host"), InlineData("7up"), InlineData("a.b"), InlineData("a b"), InlineData("ä")]
    public void A_name_that_the_host_would_not_take_is_refused(string name) =>
        Assert.Contains("cannot be the name of a function", Refusal(registry => registry
            .AddActivityFunc<object?, int>(name, (_, _) => 1)), StringComparison.Ordinal);

    [Fact]
    public void A_failure_that_says_success_cannot_be_made() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => InvocationAnswer.Failure(204, "nothing"));

    [Fact]
    public void An_answer_has_the_three_members_that_the_host_reads() =>
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"Outputs":{},"Logs":["a"],"ReturnValue":"7"}"""),
            Host.Read(InvocationAnswer.Success("7", "a"))));

    private static DurableFunctions WaitAndSay(DurableFunctionsOptions? options = null) => Host.Functions(
        registry => registry
            .AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<object?>("Go"))
            .AddActivityFunc<object?, object?>("Say", object? (_, _) => null),
        options);

    private static string Refusal(Action<DurableTaskRegistry> add) =>
        Assert.Throws<ArgumentException>(() => Host.Functions(add)).Message;
}
