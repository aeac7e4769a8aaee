namespace TenderFlow.App.Checks;

/// <summary>Holds the promises of TenderFlow against its own records, with arithmetic of its own.</summary>
public static class RecordCheck
{
    /// <summary>Checks.</summary>
    public static Task<IReadOnlyList<Violation>> RunAsync(IServiceProvider services, CheckDepth depth, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Violation>>([]);
}

/// <summary>How far a check looks.</summary>
public enum CheckDepth
{
    /// <summary>The tables only.</summary>
    Records,

    /// <summary>The tables, every mail and every document.</summary>
    All,
}
