namespace TenderFlow.App.Demo.Scripts;

/// <summary>Something that a person of the play will do.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Key">What tells it from the others of its tender; acts at one time happen in the order of their keys.</param>
/// <param name="DoAsync">Does it.</param>
public sealed record Act(DateTimeOffset At, string Key, Func<CancellationToken, Task> DoAsync);
