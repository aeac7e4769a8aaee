using TenderFlow.App.Platform.Moments;

namespace TenderFlow.App.Tendering.Processes;

/// <summary>Waits for the moments of one tender (<c>tender:42</c>), from publication to signing.</summary>
public sealed class TenderOrchestrator : MomentOrchestrator;

/// <summary>Waits for the moments of one bidder in one tender (<c>bidder:42:7</c>), until the bid is in or nothing is wanted.</summary>
public sealed class BidderOrchestrator : MomentOrchestrator;
