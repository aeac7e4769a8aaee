namespace TenderFlow.Durable.Functions.Protocol;

/// <summary>What is kept of an exception, in the words of the protocol and in ours.</summary>
internal static class Failures
{
    public static TaskFailureDetails? Read(Messages.TaskFailureDetails? failure) => failure is null
        ? null
        : new(
            failure.ErrorType,
            failure.ErrorMessage,
            failure.StackTrace,
            Read(failure.InnerFailure),
            failure.IsNonRetriable);

    public static Messages.TaskFailureDetails? Write(TaskFailureDetails? failure) => failure is null
        ? null
        : new()
        {
            ErrorType = failure.ErrorType,
            ErrorMessage = failure.ErrorMessage,
            StackTrace = failure.StackTrace,
            InnerFailure = Write(failure.InnerFailure),
            IsNonRetriable = failure.IsNonRetriable,
        };
}
