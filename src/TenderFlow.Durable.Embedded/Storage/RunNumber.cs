using System.Globalization;

namespace TenderFlow.Durable.Embedded.Storage;

/// <summary>The run of an instance: a number here, the execution id in the history.</summary>
internal static class RunNumber
{
    public static string Write(long run) => run.ToString(CultureInfo.InvariantCulture);

    public static long? Read(string? executionId) =>
        executionId is null ? null : long.Parse(executionId, CultureInfo.InvariantCulture);
}
