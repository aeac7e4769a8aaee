namespace TenderFlow.Simulation.Mutations;

internal static class MutationRun
{
    public static Task<int> RunAsync(int workers, bool json, CancellationToken stop) =>
        throw new NotSupportedException($"{workers} {json} {stop.IsCancellationRequested}");
}
