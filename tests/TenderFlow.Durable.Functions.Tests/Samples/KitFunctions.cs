namespace TenderFlow.Durable.Functions.Tests.Samples;

/// <summary>The functions that the recorded fixtures were made from, as orchestrators and activities of ours.</summary>
internal sealed class KitFunctions
{
    private static readonly TaskOptions FourAttempts = new(new RetryPolicy(4, TimeSpan.FromSeconds(2), 2));
    private readonly Dictionary<string, int> _attempts = new(StringComparer.Ordinal);

    private KitFunctions()
    {
    }

    public static DurableTaskRegistry Registry()
    {
        var functions = new KitFunctions();
        var registry = new DurableTaskRegistry();
        functions.AddActivities(registry);
        AddSteps(registry);
        AddWaits(registry);
        AddRuns(registry);
        return registry;
    }

    private static void AddSteps(DurableTaskRegistry registry) => registry
        .AddOrchestratorFunc<string[], List<string>>("Chain", async (context, names) =>
        {
            List<string> greetings = [];
            foreach (var name in names)
            {
                greetings.Add(await context.CallActivityAsync<string>("Greet", name));
            }

            return greetings;
        })
        .AddOrchestratorFunc<int[], int>("FanOutFanIn", async (context, numbers) =>
            (await Task.WhenAll(numbers.Select(n => context.CallActivityAsync<int>("Square", n)))).Sum())
        .AddOrchestratorFunc<FlakyInput, FlakyResult>("Retry", (context, input) =>
            context.CallActivityAsync<FlakyResult>("Flaky", input, FourAttempts))
        .AddOrchestratorFunc("CatchFailure", async context =>
        {
            try
            {
                await context.CallActivityAsync("AlwaysFails");
                return "unreachable";
            }
            catch (TaskFailedException)
            {
                return "caught";
            }
        })
        .AddOrchestratorFunc<string, object?>("Throws", async (context, name) =>
        {
            await context.CallActivityAsync("Greet", name);
            throw new InvalidOperationException("tender is inconsistent");
        })
        .AddOrchestratorFunc<string[], int>("Status", async (context, names) =>
        {
            foreach (var (step, name) in names.Index())
            {
                context.SetCustomStatus(new { step = step + 1, of = names.Length });
                await context.CallActivityAsync("Greet", name);
            }

            context.SetCustomStatus("done");
            return names.Length;
        })
        .AddOrchestratorFunc<NotifyInput, string>("Notify", async (context, input) =>
        {
            context.SendEvent(input.target, input.name, input.data);
            await context.CallActivityAsync("Greet", "sent");
            return "notified";
        });

    private static void AddWaits(DurableTaskRegistry registry) => registry
        .AddOrchestratorFunc<SecondsInput, object>("Timer", async (context, input) =>
        {
            var before = context.CurrentUtcDateTime;
            await context.CreateTimer(TimeSpan.FromSeconds(input.seconds), CancellationToken.None);
            return new { waitedMs = (long)(context.CurrentUtcDateTime - before).TotalMilliseconds };
        })
        .AddOrchestratorFunc<object>("WaitForApproval", async context =>
            new { approved = await context.WaitForExternalEvent<object?>("Approval") })
        .AddOrchestratorFunc<string, object>("ActivityThenApproval", async (context, name) =>
        {
            var greeting = await context.CallActivityAsync<string>("Greet", name);
            return new { greeting, approved = await context.WaitForExternalEvent<object?>("Approval") };
        })
        .AddOrchestratorFunc<SecondsInput, object>("ApprovalOrTimeout", async (context, input) =>
        {
            using var stop = new CancellationTokenSource();
            var deadline = context.CreateTimer(TimeSpan.FromSeconds(input.seconds), stop.Token);
            var approval = context.WaitForExternalEvent<object?>("Approval");
            if (await Task.WhenAny(approval, deadline) == deadline)
            {
                return new { timedOut = true };
            }

            stop.Cancel();
            return new { approved = await approval };
        });

    private static void AddRuns(DurableTaskRegistry registry) => registry
        .AddOrchestratorFunc<string[], List<string[]>>("Parent", async (context, names) =>
        {
            List<string[]> greetings = [];
            foreach (var (index, name) in names.Index())
            {
                var options = new SubOrchestrationOptions(instanceId: $"{context.InstanceId}-child-{index}");
                greetings.Add(await context.CallSubOrchestratorAsync<string[]>("Chain", new[] { name }, options));
            }

            return greetings;
        })
        .AddOrchestratorFunc<CountInput, int[]>("CountDown", async (context, input) =>
        {
            int[] seen = [.. input.seen ?? [], await context.CallActivityAsync<int>("Square", input.n)];
            if (input.n > 1)
            {
                context.ContinueAsNew(new CountInput(input.n - 1, seen));
            }

            return seen;
        })
        .AddOrchestratorFunc<AccumulateInput?, int>("Accumulate", async (context, input) =>
        {
            var (total, rounds) = input ?? new();
            for (var i = 0; i < rounds; i++)
            {
                var add = await context.WaitForExternalEvent<System.Text.Json.JsonElement>("Add");
                if (add.ValueKind == System.Text.Json.JsonValueKind.String)
                {
                    return total;
                }

                total += add.GetInt32();
            }

            context.ContinueAsNew(new AccumulateInput(total, rounds));
            return total;
        });

    private void AddActivities(DurableTaskRegistry registry) => registry
        .AddActivityFunc<string, string>("Greet", (_, name) => $"Hello {name}!")
        .AddActivityFunc<int, int>("Square", (_, n) => n * n)
        .AddActivityFunc<FlakyInput, FlakyResult>("Flaky", (_, input) =>
        {
            var attempt = _attempts[input.key] = _attempts.GetValueOrDefault(input.key) + 1;
            return attempt < input.failUntil
                ? throw new InvalidOperationException($"attempt {attempt} failed")
                : new FlakyResult(attempt);
        })
        .AddActivityFunc<object?, object?>("AlwaysFails", object? (_, _) =>
            throw new InvalidOperationException("permanently broken"));

    // The names are those of the recorded JSON.
    private sealed record FlakyInput(string key, int failUntil);

    private sealed record FlakyResult(int attempt);

    private sealed record SecondsInput(int seconds);

    private sealed record NotifyInput(string target, string name, object? data);

    private sealed record CountInput(int n, int[]? seen = null);

    private sealed record AccumulateInput(int total = 0, int perGeneration = 2);
}
