using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using TenderFlow.Durable.Embedded;

namespace TenderFlow.Durable.Functions.Tests.ThirdPartyEngine;

/// <summary>Plays a scenario on the embedded engine, in memory and on a virtual clock.</summary>
internal static class EmbeddedRun
{
    private const string Id = "one";

    public static async Task<Outcome> PlayAsync(Scenario scenario)
    {
        var functions = new ScenarioFunctions();
        var clock = new FakeTimeProvider(ThirdPartyRun.Start);
        await using var engine = new EmbeddedEngine(new(), functions.Registry(), NoServices.Instance, clock);
        await engine.Client.ScheduleNewOrchestrationInstanceAsync(scenario.Orchestrator, scenario.Input, new(Id));
        foreach (var step in scenario.Steps.Where(step => step.AtStart))
        {
            await ActAsync(engine.Client, step);
        }

        await RunAsync(engine, clock, new(scenario.Steps.Where(step => !step.AtStart)));
        var shown = await engine.Client.GetInstanceAsync(Id, getInputsAndOutputs: true);
        return Read(shown!, functions.ActivityCalls);
    }

    private static async Task RunAsync(EmbeddedEngine engine, FakeTimeProvider clock, Queue<Step> steps)
    {
        while (true)
        {
            var due = await engine.RunUntilIdleAsync();
            if ((await engine.Client.GetInstanceAsync(Id))!.IsCompleted)
            {
                return;
            }

            if (steps.TryDequeue(out var step))
            {
                await ActAsync(engine.Client, step);
            }
            else if (due is { } at)
            {
                clock.SetUtcNow(at);
            }
            else
            {
                return;
            }
        }
    }

    private static Task ActAsync(DurableTaskClient client, Step step)
    {
        var payload = step.Json is { } json ? JsonSerializer.Deserialize<JsonElement>(json) : (object?)null;
        return step.Kind switch
        {
            "event" => client.RaiseEventAsync(Id, step.Name!, payload),
            "terminate" => client.TerminateInstanceAsync(Id, payload),
            "suspend" => client.SuspendInstanceAsync(Id),
            _ => client.ResumeInstanceAsync(Id),
        };
    }

    private static Outcome Read(OrchestrationMetadata shown, int calls) => new(
        shown.RuntimeStatus.ToString(),
        shown.FailureDetails is null ? Normal(shown.SerializedOutput) : "null",
        Normal(shown.SerializedCustomStatus),
        Chain(shown.FailureDetails),
        calls);

    private static string Chain(TaskFailureDetails? failure) => failure is null
        ? ""
        : $"{failure.ErrorType}: {failure.ErrorMessage}\n{Chain(failure.InnerFailure)}";

    private static string Normal(string? json) => Outcome.Normal(json is null ? null : JsonNode.Parse(json));
}
