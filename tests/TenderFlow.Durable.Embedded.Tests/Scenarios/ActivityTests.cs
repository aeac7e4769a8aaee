namespace TenderFlow.Durable.Embedded.Tests.Scenarios;

public sealed class ActivityTests
{
    [Fact]
    public async Task A_chain_of_activities_gives_their_answers_in_order()
    {
        await using var test = TestEngine.With(registry => registry
            .AddOrchestratorFunc<string[], string[]>("Chain", async (context, names) =>
            {
                var answers = new List<string>();
                foreach (var name in names)
                {
                    answers.Add(await context.CallActivityAsync<string>("Greet", name));
                }

                return [.. answers];
            })
            .AddActivityFunc<string, string>("Greet", (_, name) => $"Hello {name}!"));

        var done = await test.RunAsync("chain", new[] { "Oslo", "Cairo" });

        Assert.Equal(OrchestrationRuntimeStatus.Completed, done.RuntimeStatus);
        Assert.Equal(["Hello Oslo!", "Hello Cairo!"], done.ReadOutputAs<string[]>()!);
    }

    [Fact]
    public async Task Activities_called_at_once_are_all_awaited()
    {
        await using var test = TestEngine.With(registry => registry
            .AddOrchestratorFunc<int[], int>("Sum", async (context, numbers) =>
                (await Task.WhenAll(numbers.Select(n => context.CallActivityAsync<int>("Square", n)))).Sum())
            .AddActivityFunc<int, int>("Square", (_, n) => n * n));

        var done = await test.RunAsync("Sum", Enumerable.Range(1, 50).ToArray());

        Assert.Equal(42_925, done.ReadOutputAs<int>());
    }

    [Fact]
    public async Task The_failure_of_an_activity_reaches_the_code_that_awaits_it()
    {
        await using var test = TestEngine.With(registry => registry
            .AddOrchestratorFunc("Catch", async context =>
            {
                try
                {
                    await context.CallActivityAsync("Break");
                    return "not reached";
                }
                catch (TaskFailedException failed) when (failed.FailureDetails.IsCausedBy<InvalidOperationException>())
                {
                    return $"{failed.TaskName}: {failed.FailureDetails.ErrorMessage}";
                }
            })
            .AddActivityFunc<object?, string>("Break", (_, _) => NoPaper()));

        Assert.Equal("Break: no paper", (await test.RunAsync("Catch")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_failure_that_nobody_handles_fails_the_instance_and_is_kept()
    {
        await using var test = TestEngine.With(registry => registry
            .AddOrchestratorFunc<object?>("Fail", async context =>
            {
                await context.CallActivityAsync("Break");
                return null;
            })
            .AddActivityFunc<object?, string>("Break", (_, _) => NoPaper()));

        var failed = await test.RunAsync("Fail");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.Equal(typeof(TaskFailedException).FullName, failed.FailureDetails!.ErrorType);
        Assert.Equal("no paper", failed.FailureDetails.InnerFailure!.ErrorMessage);
    }

    [Fact]
    public async Task An_unknown_activity_fails_the_call_and_names_it()
    {
        await using var test = TestEngine.With(registry => registry.AddOrchestratorFunc("Call", async context =>
        {
            await context.CallActivityAsync("Nowhere", options: new(new RetryPolicy(5, TimeSpan.FromHours(1))));
            return 0;
        }));

        var failed = await test.RunAsync("Call");

        Assert.Contains("'Nowhere'", failed.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
        Assert.Equal(TestEngine.Start, test.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Each_activity_gets_a_scope_that_ends_with_it()
    {
        var ended = 0;
        await using var test = TestEngine.With(
            registry => registry
                .AddOrchestratorFunc("Twice", async context =>
                    await context.CallActivityAsync<string>("Read") + await context.CallActivityAsync<string>("Read"))
                .AddActivity("Read", services => (ITaskActivity)services.GetService(typeof(ITaskActivity))!),
            path => new()
            {
                DatabasePath = path,
                CreateActivityScope = () => new(new OneActivity(), new OnEnd(() => ended++)),
            });

        Assert.Equal("paperpaper", (await test.RunAsync("Twice")).ReadOutputAs<string>());
        Assert.Equal(2, ended);
    }

    private static string NoPaper() => throw new InvalidOperationException("no paper");

    private sealed class OneActivity : TaskActivity<object?, string>, IServiceProvider
    {
        public object? GetService(Type serviceType) => this;

        public override Task<string> RunAsync(TaskActivityContext context, object? input) => Task.FromResult("paper");
    }

    private sealed class OnEnd(Action act) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            act();
            return ValueTask.CompletedTask;
        }
    }
}
