using System.Text.Json;

namespace TenderFlow.Durable.Functions.Tests.Samples;

/// <summary>
/// The orchestrators of the captures' worker, as its table describes them, as orchestrators of ours. That worker's SDK
/// puts the input of an activity into a list of one; so do these.
/// </summary>
internal static class CaptureFunctions
{
    public static DurableTaskRegistry Registry()
    {
        var registry = new DurableTaskRegistry();
        AddSteps(registry);
        AddFailures(registry);
        AddWaits(registry);
        AddRuns(registry);
        AddEntityCallers(registry);
        return registry;
    }

    private static void AddSteps(DurableTaskRegistry registry) => registry
        .AddOrchestratorFunc<List<string>>("Chain", async context =>
        {
            List<string> greetings = [];
            foreach (var city in (string[])["Tokyo", "Seattle", "London"])
            {
                greetings.Add(await HelloAsync(context, city));
            }

            return greetings;
        })
        .AddOrchestratorFunc<int, int>("Fan", async (context, count) => (await Task.WhenAll(
            Enumerable.Range(1, count).Select(n => context.CallActivityAsync<int>("Square", One(n))))).Sum())
        .AddOrchestratorFunc("AnyActivity", async context =>
        {
            var slow = context.CallActivityAsync<string>("RawAct", One(
                new { delay = 400, body = """{"ReturnValue":"slow"}""" }));
            return await Task.WhenAny(slow, HelloAsync(context, "fast")) == slow ? "slow" : "fast";
        })
        .AddOrchestratorFunc<object>("NullActivity", async context => new
        {
            isNull = await context.CallActivityAsync<object?>("RawAct", One(new { body = """{"ReturnValue":null}""" }))
                is null,
        })
        .AddOrchestratorFunc<JsonElement, JsonElement>("Unicode", (context, input) =>
            context.CallActivityAsync<JsonElement>("Echo", One(input)))
        .AddOrchestratorFunc<string[]>("Guids", async context =>
        {
            var first = context.NewGuid().ToString();
            await HelloAsync(context, first);
            return [first, context.NewGuid().ToString()];
        })
        .AddOrchestratorFunc("Status", async context =>
        {
            context.SetCustomStatus(new { step = 1 });
            await HelloAsync(context, "a");
            context.SetCustomStatus(new { step = 2 });
            await context.WaitForExternalEvent<object?>("Go");
            return "ok";
        });

    private static void AddFailures(DurableTaskRegistry registry) => registry
        .AddOrchestratorFunc<string, object?>("Fail", (_, why) =>
            throw new InvalidOperationException($"deliberate failure: {why}"))
        .AddOrchestratorFunc<object?>("FailActivity", context => context.CallActivityAsync<object?>("Boom", One("x")))
        .AddOrchestratorFunc<object?>("CatchActivity", context => Caught(
            context.CallActivityAsync<object?>("Boom", One("x")),
            failure => new
            {
                caught = failure.ErrorType,
                message = failure.ErrorMessage,
                inner = failure.InnerFailure?.ErrorType,
                innerMessage = failure.InnerFailure?.ErrorMessage,
            }))
        // The other SDK has words of its own for a failure that comes without details.
        .AddOrchestratorFunc<object?>("Missing", context => Caught(
            context.CallActivityAsync<object?>("NoSuchActivity", One(1)),
            _ => new { caught = "(unknown)", message = "(unknown)" }))
        .AddOrchestratorFunc<object?>("MissingSub", context => Caught(
            context.CallSubOrchestratorAsync<object?>("NoSuchOrchestrator", 1),
            _ => new { caught = (string?)null, message = (string?)null }))
        .AddOrchestratorFunc<object?>("ParentOfFail", context => Caught(
            context.CallSubOrchestratorAsync<object?>("Fail", "sub"),
            failure => new { caught = failure.ErrorType, failure.ErrorMessage }))
        .AddOrchestratorFunc("Retry", context =>
            context.CallActivityAsync<string>("Flaky", One(context.InstanceId), Attempts(3, 200)))
        .AddOrchestratorFunc("RetryExhausted", context =>
            context.CallActivityAsync<object?>("Boom", One("x"), Attempts(2, 100)))
        .AddOrchestratorFunc("SubRetry", context =>
            context.CallSubOrchestratorAsync<object?>("Fail", "sub", Attempts(2, 150)))
        .AddOrchestratorFunc("Http500", _ => Task.FromResult(0))
        .AddOrchestratorFunc("BadReply", _ => Task.FromResult(0));

    private static void AddWaits(DurableTaskRegistry registry) => registry
        .AddOrchestratorFunc<int, string>("Timer", async (context, milliseconds) =>
        {
            await context.CreateTimer(TimeSpan.FromMilliseconds(milliseconds), CancellationToken.None);
            return "fired";
        })
        .AddOrchestratorFunc("LongTimer", async context =>
        {
            await context.CreateTimer(TimeSpan.FromDays(7), CancellationToken.None);
            return "fired";
        })
        .AddOrchestratorFunc<object>("Event", async context =>
            new { approved = await context.WaitForExternalEvent<JsonElement?>("Approve") })
        .AddOrchestratorFunc<int, string>("EventTimeout", async (context, milliseconds) =>
        {
            using var stop = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromMilliseconds(milliseconds), stop.Token);
            var approved = context.WaitForExternalEvent<JsonElement?>("Approve", stop.Token);
            var first = await Task.WhenAny(timer, approved);
            stop.Cancel();
            return first == timer ? "timeout" : "event";
        })
        .AddOrchestratorFunc<List<JsonElement>>("Fifo", async context =>
        {
            List<JsonElement> events = [];
            while (events.Count < 3)
            {
                events.Add(await context.WaitForExternalEvent<JsonElement>("E"));
            }

            return events;
        })
        .AddOrchestratorFunc<string, string>("SendEvent", async (context, target) =>
        {
            context.SendEvent(target, "Approve", new { from = context.InstanceId });
            await context.CreateTimer(TimeSpan.FromMilliseconds(10), CancellationToken.None);
            return "sent";
        });

    private static void AddRuns(DurableTaskRegistry registry) => registry
        .AddOrchestratorFunc<string, string>("Child", HelloAsync)
        .AddOrchestratorFunc<string, string>("Parent", (context, city) =>
            context.CallSubOrchestratorAsync<string>("Child", city))
        .AddOrchestratorFunc<string, string>("ParentNamed", (context, city) => context.CallSubOrchestratorAsync<string>(
            "Child", city, new SubOrchestrationOptions(instanceId: $"{context.InstanceId}-kid")))
        .AddOrchestratorFunc("ParallelSubs", context => Task.WhenAll(
            ((string[])["a", "b", "c"]).Select(name => context.CallSubOrchestratorAsync<string>("Child", name))))
        .AddOrchestratorFunc<int, string>("Again", async (context, n) =>
        {
            await HelloAsync(context, $"n{n}");
            if (n > 1)
            {
                context.ContinueAsNew(n - 1);
            }

            return "done";
        })
        .AddOrchestratorFunc<int, int>("AgainEvents", async (context, sum) =>
        {
            sum += await context.WaitForExternalEvent<int>("Add");
            if (sum < 10)
            {
                context.ContinueAsNew(sum);
            }

            return sum;
        });

    // Entities are out of scope: their calls are events to "@counter@key", answered by an event named by a new id.
    private static void AddEntityCallers(DurableTaskRegistry registry) => registry
        .AddOrchestratorFunc<string, int>("CounterOrch", async (context, key) =>
        {
            context.NewGuid();
            context.SendEvent($"@counter@{key}", "op");
            await AskAsync(context, key);
            return int.Parse((await AskAsync(context, key))!);
        })
        .AddOrchestratorFunc<string, int>("LockOrch", async (context, key) =>
        {
            await AskAsync(context, key);
            var value = int.Parse((await AskAsync(context, key))!);
            await AskAsync(context, key);
            context.SendEvent($"@counter@{key}", "release");
            return value;
        });

    private static async Task<string?> AskAsync(TaskOrchestrationContext context, string key)
    {
        var id = context.NewGuid().ToString();
        context.SendEvent($"@counter@{key}", "op");
        var answer = await context.WaitForExternalEvent<JsonElement>(id);
        return answer.GetProperty("result").GetString();
    }

    private static async Task<object?> Caught(Task<object?> call, Func<TaskFailureDetails, object> show)
    {
        try
        {
            return await call;
        }
        catch (TaskFailedException failed)
        {
            return show(failed.FailureDetails);
        }
    }

    private static Task<string> HelloAsync(TaskOrchestrationContext context, string name) =>
        context.CallActivityAsync<string>("SayHello", One(name));

    private static T[] One<T>(T input) => [input];

    private static TaskOptions Attempts(int count, int milliseconds) =>
        new(new RetryPolicy(count, TimeSpan.FromMilliseconds(milliseconds)));
}
