using TenderFlow.App.Platform.Moments;

namespace TenderFlow.App.Engagement.Processes;

/// <summary>Waits for the moments of one round (<c>engagement:42</c>): its reminder, its end, and the answer that people wait for.</summary>
public sealed class EngagementOrchestrator : MomentOrchestrator;
