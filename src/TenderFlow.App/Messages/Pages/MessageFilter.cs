namespace TenderFlow.App.Messages.Pages;

/// <summary>Which messages to list; null leaves a part open.</summary>
/// <param name="PersonId">The reader.</param>
/// <param name="TenderId">The tender.</param>
/// <param name="Purpose">What they are for.</param>
public sealed record MessageFilter(int? PersonId = null, int? TenderId = null, string? Purpose = null);
