using TenderFlow.Durable;

namespace TenderFlow.App.Platform.Hosting;

/// <summary>
/// Logs of orchestrators. Their code runs again on every replay; what it said the first time is not said again. An
/// orchestrator takes its logger through the constructor.
/// </summary>
public static class ReplaySafeLogging
{
    /// <summary>A logger that is silent while the orchestration is replayed.</summary>
    /// <param name="context">The orchestration.</param>
    /// <param name="logger">What writes when it is not.</param>
    public static ILogger CreateReplaySafeLogger(this TaskOrchestrationContext context, ILogger logger) =>
        new ReplaySafeLogger(context, logger);

    /// <summary>A logger of a category that is silent while the orchestration is replayed.</summary>
    /// <param name="context">The orchestration.</param>
    /// <param name="loggers">Where loggers come from.</param>
    /// <param name="categoryName">The category.</param>
    public static ILogger CreateReplaySafeLogger(
        this TaskOrchestrationContext context, ILoggerFactory loggers, string categoryName) =>
        context.CreateReplaySafeLogger(loggers.CreateLogger(categoryName));

    /// <summary>A logger named after a type that is silent while the orchestration is replayed.</summary>
    /// <param name="context">The orchestration.</param>
    /// <param name="loggers">Where loggers come from.</param>
    public static ILogger CreateReplaySafeLogger<T>(this TaskOrchestrationContext context, ILoggerFactory loggers) =>
        context.CreateReplaySafeLogger(loggers.CreateLogger<T>());

    private sealed class ReplaySafeLogger(TaskOrchestrationContext context, ILogger logger) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => logger.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => !context.IsReplaying && logger.IsEnabled(logLevel);

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (!context.IsReplaying)
            {
                logger.Log(logLevel, eventId, state, exception, formatter);
            }
        }
    }
}
