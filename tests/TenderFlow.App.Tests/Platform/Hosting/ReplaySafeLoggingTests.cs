using Microsoft.Extensions.Logging;
using TenderFlow.App.Platform.Hosting;
using TenderFlow.Durable;
using TenderFlow.Durable.History;
using TenderFlow.Durable.Replay;
using Xunit;

namespace TenderFlow.App.Tests.Platform.Hosting;

/// <summary>Code that is replayed does not say everything twice.</summary>
public sealed class ReplaySafeLoggingTests : ILogger, IServiceProvider
{
    private static readonly DateTime Now = new(2026, 9, 1, 9, 0, 0, DateTimeKind.Utc);
    private readonly List<string> _said = [];

    [Fact]
    public void What_was_said_before_is_not_said_again()
    {
        var registry = new DurableTaskRegistry().AddOrchestratorFunc("Talk", async context =>
        {
            var log = context.CreateReplaySafeLogger(this);
            log.LogInformation("Asking.");
            var enabled = log.IsEnabled(LogLevel.Information);
            log.LogInformation("{Answer} came.", await context.CallActivityAsync<int>("Ask"));
            return enabled;
        });
        HistoryEvent[] asked = [new OrchestratorStarted(Now), new ExecutionStarted(Now, "Talk", "one", "1")];
        HistoryEvent[] answered = [new OrchestratorStarted(Now), new TaskCompleted(Now, 0, "42")];

        OrchestrationExecutor.Execute("one", registry, this, [], asked);
        var end = OrchestrationExecutor.Execute("one", registry, this, [.. asked, new TaskScheduled(0, Now, "Ask")], answered);

        Assert.Equal(["Asking.", "42 came."], _said);
        Assert.Equal("false", end.Completion!.Result);
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _said.Add(formatter(state, exception));

    object? IServiceProvider.GetService(Type serviceType) => null;
}
