using TenderFlow.App.Platform.Moments;

namespace TenderFlow.App.Decommissioning.Processes;

/// <summary>Waits for the moments around the end of one contract (<c>ending:42</c>): decision, notice, ways to carry on, follow-up.</summary>
public sealed class EndingOrchestrator : MomentOrchestrator;
