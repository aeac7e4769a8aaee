namespace TenderFlow.Durable;

/// <summary>What is kept of an exception, so that it survives storage and other processes.</summary>
/// <param name="ErrorType">Full name of the exception's type.</param>
/// <param name="ErrorMessage">The exception's message.</param>
/// <param name="StackTrace">Where it was thrown, if known.</param>
/// <param name="InnerFailure">What caused it, if known.</param>
/// <param name="IsNonRetriable">True if another attempt cannot help.</param>
public sealed record TaskFailureDetails(
    string ErrorType,
    string ErrorMessage,
    string? StackTrace = null,
    TaskFailureDetails? InnerFailure = null,
    bool IsNonRetriable = false)
{
    private const int DeepestInner = 20;

    /// <summary>Keeps what matters of an exception and its causes.</summary>
    public static TaskFailureDetails FromException(Exception exception) => From(exception, DeepestInner);

    /// <summary>True if the failure was of type <typeparamref name="T"/> or of one derived from it.</summary>
    public bool IsCausedBy<T>() where T : Exception
    {
        var type = Type.GetType(ErrorType) ?? typeof(T).Assembly.GetType(ErrorType);
        return type is null
            ? string.Equals(ErrorType, typeof(T).FullName, StringComparison.Ordinal)
            : type.IsAssignableTo(typeof(T));
    }

    private static TaskFailureDetails From(Exception exception, int depth)
    {
        // The failure of a called task is passed on as the cause, with its own type and stack.
        var inner = exception is TaskFailedException failed ? failed.FailureDetails
            : exception.InnerException is { } cause && depth > 0 ? From(cause, depth - 1)
            : null;
        return new(
            exception.GetType().FullName ?? exception.GetType().Name,
            exception.Message,
            exception.StackTrace,
            inner,
            exception is NonDeterminismException or OrchestrationRuleException or UnknownTaskException);
    }
}
