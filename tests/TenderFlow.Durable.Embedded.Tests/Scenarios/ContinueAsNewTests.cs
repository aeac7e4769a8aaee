namespace TenderFlow.Durable.Embedded.Tests.Scenarios;

public sealed class ContinueAsNewTests
{
    [Fact]
    public async Task Each_run_begins_with_the_input_it_was_given_and_an_empty_history()
    {
        await using var test = TestEngine.With(registry => registry
            .AddOrchestratorFunc<int, int>("CountDown", async (context, n) =>
            {
                await context.CallActivityAsync("Rest");
                if (n > 0)
                {
                    context.ContinueAsNew(n - 1);
                }

                return n;
            })
            .AddActivityFunc<object?, string>("Rest", (_, _) => ""));

        var done = await test.RunAsync("CountDown", 30);

        Assert.Equal(OrchestrationRuntimeStatus.Completed, done.RuntimeStatus);
        Assert.Equal(0, done.ReadOutputAs<int>());
        var history = test.Engine.Database.Read(() => test.Engine.Database.Steps.Read(instance: 1));
        Assert.True(history.Count < 12, $"{history.Count} events in the last run");
    }

    [Theory]
    [InlineData(true, "abcde")]
    [InlineData(false, "")]
    public async Task Events_nobody_read_go_along_in_order_if_asked(bool keep, string read)
    {
        await using var test = TestEngine.With(registry => registry
            .AddOrchestratorFunc<string, string>("Read", async (context, soFar) =>
            {
                if (soFar.Length == 0)
                {
                    await context.WaitForExternalEvent<object?>("go");
                }
                else if (soFar.Length == 6)
                {
                    return soFar[1..];
                }

                var next = soFar.Length == 0 ? " " : await context.WaitForExternalEvent<string>("letter");
                context.ContinueAsNew(soFar + next, keep);
                return "";
            }));
        await test.RunAsync("Read", "");
        foreach (var letter in "abcd")
        {
            await test.Client.RaiseEventAsync("one", "letter", letter);
        }

        await test.Client.RaiseEventAsync("one", "go");
        await test.Client.RaiseEventAsync("one", "letter", "e");
        await test.RunAsync();

        var shown = await test.ShowAsync();
        Assert.Null(shown.FailureDetails);
        Assert.Equal(read, shown.ReadOutputAs<string>() ?? "");
    }

    [Fact]
    public async Task Timers_and_answers_of_an_earlier_run_do_not_reach_the_next()
    {
        var calls = 0;
        await using var test = TestEngine.With(registry => registry
            .AddOrchestratorFunc<int, int>("Leave", async (context, run) =>
            {
                var answer = context.CallActivityAsync<int>("Count");
                var timer = context.CreateTimer(TimeSpan.FromDays(run == 0 ? 1 : 2), CancellationToken.None);
                if (run == 0)
                {
                    context.ContinueAsNew(1);
                    return 0;
                }

                await timer;
                return await answer;
            })
            .AddActivityFunc<object?, int>("Count", (_, _) => ++calls));

        var done = await test.RunAsync("Leave", 0);

        Assert.Equal(2, done.ReadOutputAs<int>());
        Assert.Equal(2, calls);
        Assert.Equal(2, (int)(test.Clock.GetUtcNow() - TestEngine.Start).TotalDays);
    }

    [Fact]
    public async Task Ids_made_in_different_runs_differ_even_while_the_clock_stands_still()
    {
        await using var test = TestEngine.With(registry => registry
            .AddOrchestratorFunc<string[], string[]>("Ids", (context, ids) =>
            {
                string[] all = [.. ids, context.NewGuid().ToString()];
                if (all.Length < 20)
                {
                    context.ContinueAsNew(all);
                }

                return Task.FromResult(all);
            }));

        var done = await test.RunAsync("Ids", Array.Empty<string>());

        Assert.Equal(20, done.ReadOutputAs<string[]>()!.Distinct(StringComparer.Ordinal).Count());
    }
}
