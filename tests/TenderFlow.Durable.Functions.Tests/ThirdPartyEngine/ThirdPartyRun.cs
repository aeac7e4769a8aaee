using System.Text.Json.Nodes;
using TenderFlow.Durable.Functions.FunctionJson;

namespace TenderFlow.Durable.Functions.Tests.ThirdPartyEngine;

/// <summary>Plays scenarios on the third-party engine, which calls our handler over HTTP. Starts Node once.</summary>
public sealed class ThirdPartyRun : IAsyncLifetime
{
    /// <summary>Where the virtual clocks begin.</summary>
    internal static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tf-functions-");
    private NodeProgram? _engine;
    private HandlerServer? _server;

    public async ValueTask InitializeAsync()
    {
        foreach (var file in FunctionFile.Of(new ScenarioFunctions().Registry()))
        {
            file.WriteTo(_folder.FullName);
        }

        _server = await HandlerServer.StartAsync();
        _engine = await NodeProgram.StartAsync("scenarios.mjs");
    }

    public async ValueTask DisposeAsync()
    {
        _engine?.Dispose();
        _folder.Delete(recursive: true);
        await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    /// <param name="scenario">What to play.</param>
    /// <param name="askTwice">True: every turn is asked for twice, and must be answered the same.</param>
    /// <param name="callTwice">True: every activity is delivered twice.</param>
    /// <param name="problem">What the engine is to complain of; null: nothing.</param>
    /// <param name="stopping">Asked at each invocation; cancelled: the process is about to stop.</param>
    internal async Task<Played> PlayAsync(
        Scenario scenario,
        bool askTwice = true,
        bool callTwice = false,
        string? problem = null,
        Func<CancellationToken>? stopping = null)
    {
        var functions = new ScenarioFunctions();
        _server!.Functions = new(functions.Registry(), NoServices.Instance);
        _server.Stopping = stopping ?? (() => CancellationToken.None);
        var report = await _engine!.AskAsync(new()
        {
            ["handler"] = _server.Url,
            ["appRoot"] = _folder.FullName,
            ["orchestrator"] = scenario.Orchestrator,
            ["input"] = scenario.Input is null ? null : Payload.Write(scenario.Input),
            ["instanceId"] = "one",
            ["start"] = Start.ToString("O"),
            ["checkDeterminism"] = askTwice,
            ["duplicateActivities"] = callTwice,
            ["steps"] = new JsonArray([.. scenario.Steps.Select(Line)]),
        });
        Assert.True(report["error"] is null, report["error"]?.ToString());
        var problems = report["problems"]!.AsArray().Select(line => line!.GetValue<string>()).ToList();
        Assert.True(problems.All(line => problem is not null && line.Contains(problem)), string.Join('\n', problems));
        return new(Read(report, functions.ActivityCalls), (int)report["turns"]!, (int)report["history"]!);
    }

    private static JsonObject Line(Step step) => new()
    {
        ["kind"] = step.Kind,
        ["name"] = step.Name,
        ["value"] = step.Json,
        ["when"] = step.AtStart ? "start" : "idle",
    };

    private static Outcome Read(JsonObject report, int calls) => new(
        report["runtimeStatus"]!.GetValue<string>(),
        report["failureDetails"] is null ? Outcome.Normal(report["output"]) : "null",
        Outcome.Normal(report["customStatus"]),
        Chain(report["failureDetails"]),
        calls);

    private static string Chain(JsonNode? failure) => failure is null
        ? ""
        : $"{failure["errorType"]}: {failure["errorMessage"]}\n{Chain(failure["innerFailure"])}";
}

/// <summary>What came of a scenario, and how much was said to get there.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Turns">How many turns the first instance took.</param>
/// <param name="History">How many events its last run has.</param>
internal sealed record Played(Outcome Outcome, int Turns, int History);
