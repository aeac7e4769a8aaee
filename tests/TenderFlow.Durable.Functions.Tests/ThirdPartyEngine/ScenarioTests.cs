using static TenderFlow.Durable.Functions.Tests.ThirdPartyEngine.Step;

namespace TenderFlow.Durable.Functions.Tests.ThirdPartyEngine;

/// <summary>
/// The same orchestrators come to the same end on the third-party engine, over the protocol of the Functions host, and
/// on the embedded engine. The third party asks for every turn twice and must be answered the same.
/// </summary>
public class ScenarioTests(ThirdPartyRun thirdParty) : IClassFixture<ThirdPartyRun>
{
    private static readonly Dictionary<string, Scenario> Scenarios = new(StringComparer.Ordinal)
    {
        ["a chain of activities"] = new("Chain", new[] { "Oslo", "Cairo", "Łódź" }),
        ["names in another case"] = new("cHAIN", new[] { "Oslo" }),
        ["no activity at all"] = new("Chain", Array.Empty<string>()),
        ["ten activities at once"] = new("FanOut", 10),
        ["the first of two activities"] = new("FirstOfTwo"),
        ["a payload of all sorts"] = new("SendBack", new
        {
            text = "“café” \u2603 \U0001F600 \\ \n",
            at = "2026-05-06T07:08:09.123+02:00",
            pence = 123456789012L,
            none = (int?)null,
            list = new object[] { 1, "2", false, new { } },
        }),
        ["a payload that is a text of JSON"] = new("SendBack", """{"a":"b"}"""),
        ["no payload"] = new("SendNothingBack"),
        ["ids and times"] = new("IdsAndTimes"),
        ["a timer"] = new("Timer", 1.5),
        ["a timer in the past"] = new("Timer", -2.0),
        ["a timer of 100 days"] = new("Timer", 100.0 * 24),
        ["an event after the wait"] = new("Event", null, Event("APPROVED", new { by = "Ana" })),
        ["an event without payload"] = new("Event", null, Event("Approved")),
        ["an event before the wait"] = new("EventLater", null, Event("Approved", 7).First()),
        ["an event nobody waits for"] = new("Event", null, Event("Other", 1), Event("Approved", 2)),
        ["events in order"] = new(
            "Fifo", null, Event("b", 1).First(), Event("a", 2).First(), Event("A", 3), Event("a", 4), Event("B", 5)),
        ["an event that never comes"] = new("Event"),
        ["an event before the time is up"] = new("EventOrTimer", 72, Event("Approved", "yes")),
        ["an event too late"] = new("EventOrTimer", 72),
        ["an event waited for three days"] = new("EventInTime", 72, Event("Approved", "yes")),
        ["an event waited for in vain"] = new("EventInTime", 72),
        ["a retry that helps"] = new("Retry", 2) { MayCallTwice = false },
        ["retries in vain"] = new("RetryInVain"),
        ["a retry that is not allowed"] = new("RetryRefused"),
        ["three children at once"] = new("Parent", new[] { "a", "b", "c" }),
        ["a child without a name"] = new("ParentOfNameless", "x"),
        ["a child that knows its parent"] = new("WhoIsMyChild"),
        ["a child that is sent an event"] = new("Teller"),
        ["a child that fails"] = new("ChildFails"),
        ["a child's failure caught"] = new("ChildFailsCaught"),
        ["a child tried twice"] = new("ChildRetried"),
        ["four runs, continued as new"] = new("CountDown", Array.Empty<int>()),
        ["events carried to the next run"] = new("Sum", (Total: 0, Keep: true), [.. Adds(1, 2, 3, 4)]),
        ["events not carried to the next run"] =
            new("Sum", (Total: 0, Keep: false), [.. Adds(1, 2, 3), Event("Add", 9)]),
        ["terminated while it waits"] = new("Event", null, Terminate("no longer needed")),
        ["terminated before it begins"] = new("Event", null, Terminate("never mind").First()),
        ["an event while on hold"] = new("Event", null, Suspend(), Event("Approved", "kept"), Resume()),
        ["on hold for good"] = new("Timer", 1.0, Suspend()),
        ["on hold before it begins"] = new("Chain", new[] { "x" }, Suspend().First(), Resume()),
        ["terminated while on hold"] = new("Event", null, Suspend(), Terminate("enough")),
        ["code that throws"] = new("Throw", "bread"),
        ["an activity that fails"] = new("Uncaught"),
        ["an activity's failure caught"] = new("Caught"),
        ["code that waits for something else"] = new("NotDurable"),
        ["an input of another type"] = new("WrongInput", "seven"),
        ["a custom status"] = new("Status", new[] { "a", "ß" }),
        ["a custom status cleared"] = new("StatusCleared"),
        ["a custom status while waiting"] = new("CountDown", new[] { 0, 1 }),
    };

    public static TheoryData<string> All => [.. Scenarios.Keys];

    public static TheoryData<string> AllThatMayCallTwice =>
        [.. Scenarios.Where(scenario => scenario.Value.MayCallTwice).Select(scenario => scenario.Key)];

    [Theory, MemberData(nameof(All))]
    public async Task It_comes_to_the_same_end_on_both_engines(string scenario) => Assert.Equal(
        await EmbeddedRun.PlayAsync(Scenarios[scenario]), (await thirdParty.PlayAsync(Scenarios[scenario])).Outcome);

    [Theory, MemberData(nameof(AllThatMayCallTwice))]
    public async Task It_comes_to_the_same_end_when_every_activity_is_delivered_twice(string scenario)
    {
        var once = await EmbeddedRun.PlayAsync(Scenarios[scenario]);

        var twice = (await thirdParty.PlayAsync(Scenarios[scenario], callTwice: true)).Outcome;

        Assert.Equal(once with { ActivityCalls = 2 * once.ActivityCalls }, twice);
    }

    [Fact]
    public async Task A_history_of_more_than_a_thousand_events_is_replayed()
    {
        var scenario = new Scenario("Long", 260);

        var (outcome, turns, history) = await thirdParty.PlayAsync(scenario, askTwice: false);

        Assert.Equal(await EmbeddedRun.PlayAsync(scenario), outcome);
        Assert.Equal(("Completed", 260), (outcome.Status, outcome.ActivityCalls));
        Assert.Equal(261, turns);
        Assert.InRange(history, 1000, 1100);
    }

    [Fact]
    public async Task A_turn_that_a_stopping_process_hands_back_is_delivered_again_and_nothing_is_lost()
    {
        var scenario = Scenarios["a chain of activities"];
        var asked = 0;

        var played = await thirdParty.PlayAsync(
            scenario, stopping: () => new(canceled: Interlocked.Increment(ref asked) % 4 == 1));

        Assert.Equal(await EmbeddedRun.PlayAsync(scenario), played.Outcome);
        Assert.True(played.Turns > 4, $"{played.Turns} turns: none was handed back.");
    }

    [Theory]
    [InlineData("UnknownActivity", "has no function.json", "The host has no such activity, or it is switched off.")]
    [InlineData("UnknownChild", null, "The task failed without saying how.")]
    public async Task What_the_host_does_not_have_fails_and_is_not_tried_again(
        string orchestrator, string? problem, string why)
    {
        var (outcome, turns, _) = await thirdParty.PlayAsync(new(orchestrator), problem: problem);

        Assert.Equal("Failed", outcome.Status);
        Assert.Contains(why, outcome.Failure, StringComparison.Ordinal);
        Assert.Equal(2, turns);
    }

    [Fact]
    public async Task Code_that_answers_the_same_turn_in_two_ways_is_found_out() => Assert.Contains(
        "the same request gave two different answers",
        (await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => thirdParty.PlayAsync(new("Moody")))).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task Without_Node_the_message_says_what_to_do() => Assert.Contains(
        "need Node 20 or newer",
        (await Assert.ThrowsAsync<InvalidOperationException>(
            () => NodeProgram.StartAsync("scenarios.mjs", "no-such-node"))).Message,
        StringComparison.Ordinal);

    private static IEnumerable<Step> Adds(params int[] numbers) =>
        numbers.Select(number => Event("Add", number).First());
}
