using TenderFlow.Benchmarks.Engine;

namespace TenderFlow.Benchmarks;

/// <summary>What is measured, in the order of the report.</summary>
internal static class AllMeasures
{
    public static IReadOnlyList<IMeasure> Create() =>
    [
        new EngineThroughput(),
    ];
}
