namespace TenderFlow.Simulation.Drawing;

/// <summary>Who and what takes part.</summary>
/// <param name="Starts">When the play begins, in UTC.</param>
/// <param name="Buyer">The public body and its person.</param>
/// <param name="Providers">The organisations that may bid.</param>
/// <param name="Tenders">The tenders.</param>
internal sealed record Cast(
    DateTimeOffset Starts, Member Buyer, IReadOnlyList<Member> Providers, IReadOnlyList<TenderPlan> Tenders);

/// <summary>An organisation and its one person.</summary>
internal sealed record Member(string Organisation, string Person, bool HasBidBefore);

/// <summary>A tender as it is meant.</summary>
/// <param name="Title">Its name, unique in a play.</param>
/// <param name="Profile">The rules it runs under, by name.</param>
/// <param name="ValuePence">Value of the whole contract.</param>
/// <param name="Months">Length of the contract.</param>
/// <param name="OpenDays">Days from publication to the close of bids, at least.</param>
/// <param name="ClosesAt">Local time of day at which bids close.</param>
/// <param name="GapDays">Days from the close of bids to the planned start.</param>
/// <param name="Engaged">Whether people were asked before.</param>
/// <param name="FirstTimers">Whether groups that never bid are made welcome.</param>
/// <param name="AsksForFile">Whether a file is asked for.</param>
/// <param name="ReviewMonths">When reviews are due, in months after the start.</param>
internal sealed record TenderPlan(
    string Title, string Profile, long ValuePence, int Months, int OpenDays, TimeOnly ClosesAt, int GapDays, bool Engaged,
    bool FirstTimers, bool AsksForFile, IReadOnlyList<int> ReviewMonths);
