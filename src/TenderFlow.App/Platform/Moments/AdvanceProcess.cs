using TenderFlow.Durable;

namespace TenderFlow.App.Platform.Moments;

/// <summary>Activity: applies what is due in a process and answers when to come back. Doing it twice does nothing the second time.</summary>
public sealed class AdvanceProcess(AdvanceTogether together) : TaskActivity<string, NextMoment>
{
    /// <inheritdoc/>
    public override Task<NextMoment> RunAsync(TaskActivityContext context, string input) =>
        together.AdvanceAsync(ProcessId.Parse(input));
}
