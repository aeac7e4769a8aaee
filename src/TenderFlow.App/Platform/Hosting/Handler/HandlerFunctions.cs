using TenderFlow.Durable;
using TenderFlow.Durable.Functions.Client;
using TenderFlow.Durable.Functions.FunctionJson;
using TenderFlow.Durable.Functions.Invocation;

namespace TenderFlow.App.Platform.Hosting.Handler;

/// <summary>
/// Every function that the host knows: orchestrators, activities, triggers, and the site. There is no other list; the
/// files that the host reads are written from it.
/// </summary>
internal sealed class HandlerFunctions
{
    /// <summary>The function that stands for all pages; its requests come as they were sent.</summary>
    public const string Site = "Site";

    private readonly DurableTaskRegistry durable;
    private readonly DurableFunctions turns;
    private readonly Dictionary<string, HandlerFunction> triggered;
    private readonly DurableHostConnection engine;
    private readonly HostClock? clock;
    private readonly ILogger log;

    public HandlerFunctions(
        DurableTaskRegistry durable, IEnumerable<HandlerFunction> triggered, IServiceProvider services,
        DurableHostConnection engine, ILogger<HandlerFunctions> log, AppSettings settings)
    {
        (this.durable, this.engine, this.log) = (durable, engine, log);
        clock = settings.Clock as HostClock;
        this.triggered = triggered.ToDictionary(f => f.Name, StringComparer.OrdinalIgnoreCase);
        turns = new(durable, services, new() { OnProblem = Say });
        foreach (var name in this.triggered.Keys.Append(Site))
        {
            Check(name);
        }
    }

    /// <summary>What the host must find, by name.</summary>
    public IReadOnlyList<FunctionFile> Files =>
    [
        .. FunctionFile.Of(durable)
            .Concat(triggered.Values.Select(f => f.File))
            .Append(FunctionFile.Of(Site, FunctionBinding.Site("req")))
            .OrderBy(f => f.FunctionName, StringComparer.Ordinal),
    ];

    /// <summary>The most that an invocation of a function may hold, in bytes.</summary>
    public long BodyLimitOf(string name) =>
        triggered.TryGetValue(name, out var function) ? function.BodyLimit : HandlerFunction.UsualLimit;

    /// <summary>Runs a function once and says what came of it.</summary>
    public async Task<InvocationAnswer> InvokeAsync(string name, ReadOnlyMemory<byte> body, CancellationToken stopping)
    {
        try
        {
            Hear(body);
            if (!triggered.TryGetValue(name, out var function))
            {
                return Noted(name, await turns.InvokeAsync(name, body, stopping));
            }

            using var envelope = InvocationEnvelope.Parse(body);
            if (function.NeedsEngine)
            {
                engine.Use(DurableHostAddress.Parse(envelope.Text(HandlerFunction.EngineBinding) ?? "null"));
            }

            await function.RunAsync(envelope, stopping);
            return InvocationAnswer.Done();
        }
        catch (MalformedInvocationException broken)
        {
            Say(new(name, "", broken));
            return InvocationAnswer.Failure(400, $"Function '{name}' cannot run. {broken.Message}");
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return InvocationAnswer.Failure(503, $"Function '{name}' was broken off: the process is stopping.");
        }
        catch (Exception trouble)
        {
            // The host keeps the reason and delivers again by the rule of the trigger; the log has the rest.
            Say(new(name, "", trouble));
            return InvocationAnswer.Failure(500, $"Function '{name}' failed. {trouble.GetType().Name}: {trouble.Message}");
        }
    }

    /// <summary>Writes down why a request was not taken.</summary>
    public InvocationAnswer Refuse(int status, string sentence)
    {
        log.LogError("{Refusal}", sentence);
        return InvocationAnswer.Failure(status, sentence);
    }

    private void Check(string name)
    {
        FunctionName.Check(name);
        if (turns.Has(name))
        {
            throw new ArgumentException($"'{name}' is the name of two functions. Rename one of them.", nameof(name));
        }
    }

    // Only a practice folder has such a clock: its time is what the host says.
    private void Hear(ReadOnlyMemory<byte> body)
    {
        if (clock is not null)
        {
            using var envelope = InvocationEnvelope.Parse(body);
            clock.Hear(envelope.HostTime);
        }
    }

    private InvocationAnswer Noted(string name, InvocationAnswer answer)
    {
        if (answer.StatusCode == StatusCodes.Status404NotFound)
        {
            log.LogError("The host called a function that is not here: {Name}.", name);
        }

        return answer;
    }

    private void Say(InvocationProblem problem) => log.LogError(
        problem.Error, "Function {Name} of {Instance} had trouble.",
        problem.FunctionName, problem.InstanceId.Length > 0 ? problem.InstanceId : "no instance");
}
