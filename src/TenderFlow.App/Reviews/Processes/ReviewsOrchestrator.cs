using TenderFlow.App.Platform.Moments;

namespace TenderFlow.App.Reviews.Processes;

/// <summary>Waits for the moments of one contract (<c>reviews:42</c>): its agreed reviews and its end.</summary>
public sealed class ReviewsOrchestrator : MomentOrchestrator;
