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
    public bool IsCausedBy<T>() where T : Exception => IsCausedBy(typeof(T));

    /// <summary>True if the failure was of a type or of one derived from it. Its own causes are not looked at.</summary>
    /// <exception cref="ArgumentException">The type is not that of an exception.</exception>
    public bool IsCausedBy(Type exceptionType)
    {
        ArgumentNullException.ThrowIfNull(exceptionType);
        if (!exceptionType.IsAssignableTo(typeof(Exception)))
        {
            throw new ArgumentException($"{exceptionType} is not an exception.", nameof(exceptionType));
        }

        return string.Equals(ErrorType, exceptionType.FullName, StringComparison.Ordinal)
            || KnownType(exceptionType)?.IsAssignableTo(exceptionType) == true;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{ErrorType}: {ErrorMessage}";

    private Type? KnownType(Type near) => ErrorType.Length == 0
        ? null
        : Type.GetType(ErrorType)
            ?? near.Assembly.GetType(ErrorType)
            ?? AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetType(ErrorType))
                .FirstOrDefault(type => type is not null);

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
