using TenderFlow.App.Tendering.Reading;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Bidding;

/// <summary>What a receipt says besides what it lists: whether this version counts, and what can still be done (SUB-5).</summary>
public static class WhatNow
{
    /// <summary>The sentences, in order.</summary>
    public static IReadOnlyList<string> Of(TenderView view, Bid bid, Submission sent)
    {
        List<string> sentences = [];
        if (bid.WithdrawnAt is { } taken)
        {
            sentences.Add($"You took your bid back on {view.LocalWithZone(taken)}. It does not count now.");
        }
        else if (bid.Counting is { } counting && counting != sent)
        {
            sentences.Add($"You sent a newer bid on {view.LocalWithZone(counting.SubmittedAt)}. That one counts.");
        }

        if (sent.Timing != SubmissionTiming.InTime)
        {
            sentences.Add($"Bids closed on {view.ClosesInWords}.");
            sentences.Add(Decision(sent));
        }
        else if (view.TakesBids)
        {
            sentences.Add($"You can change it and send it again until {view.ClosesInWords}.");
        }

        if (sent.BytesDue is { } due && sent.Files.Exists(f => f.ReceivedAt is null))
        {
            sentences.Add($"Some files have not come yet. Upload the same files by {view.LocalWithZone(due)}.");
        }

        return sentences;
    }

    private static string Decision(Submission late) => late.Admitted switch
    {
        true => $"Your bid was let in. {late.DecisionReason}",
        false => $"Your bid was not let in. {late.DecisionReason}",
        null => "A person decides if it can be read. You will see the decision and the reason here.",
    };
}
