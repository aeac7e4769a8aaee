using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Tendering;

/// <summary>How a bid is sent, taken back, and judged when it came late.</summary>
public sealed partial class Bid
{
    /// <summary>Sends the draft as a new version. It is never turned away in silence: a late one is marked, and a person decides (SUB-3).</summary>
    /// <param name="tender">The tender.</param>
    /// <param name="personId">Who sent it.</param>
    /// <param name="requestBegan">When the server began to receive the request, in UTC.</param>
    /// <param name="force">The rules in force.</param>
    /// <param name="now">When the server accepted the request, in UTC; this decides (SUB-1, INV-5).</param>
    /// <returns>The version, with its receipt number.</returns>
    /// <exception cref="DomainError">The tender does not take bids, or the draft is empty.</exception>
    public Submission Submit(
        Tender tender, int personId, DateTimeOffset requestBegan, RulesInForce force, DateTimeOffset now)
    {
        Refuse(WhyNotSubmit(tender));
        var timing = TimingOf(tender.BidsClose!.Instant, requestBegan, now);
        var bytesDue = Documents.Exists(d => d.ReceivedAt is null)
            ? now.AddHours(force.Rules.Submission.BytesMayFollowHours)
            : (DateTimeOffset?)null;
        var submission = new Submission(
            Submissions.Count + 1, personId, now, timing, PricePence, Answers, Documents,
            Missing(tender.Asked).Select(i => i.Title), bytesDue);
        Submissions.Add(submission);
        if (timing == SubmissionTiming.InTime)
        {
            WithdrawnAt = null;
            CheckedChangeVersion = tender.ChangeVersion;
        }

        Record(new BidSubmitted(TenderId, submission.Number, timing, submission.Fingerprint));
        return submission;
    }

    /// <summary>Why the draft cannot be sent; null when it can.</summary>
    public Refusal? WhyNotSubmit(Tender tender) => tender.Status switch
    {
        TenderStatus.Withdrawn => new("SUB-1", "", "This tender was stopped, so no bid can be sent."),
        _ when Answers.TrueForAll(a => a.Text.Length == 0) && Documents.Count == 0 && PricePence is null =>
            new("SUB-1", "", "Your bid is still empty. Add at least one answer, file or price first."),
        _ when tender.IsOpen || tender.Status is TenderStatus.Closed or TenderStatus.Evaluating => null,
        _ => new("SUB-1", "", "The decision on this tender is made, so no bid can be sent any more."),
    };

    /// <summary>Takes the bid back before bids close. The draft stays.</summary>
    /// <exception cref="DomainError">Nothing was sent, or bids have closed.</exception>
    public void Withdraw(Tender tender, DateTimeOffset now)
    {
        Refuse(this switch
        {
            { IsSubmitted: false } => new("SUB-4", "", "There is no sent bid to take back."),
            _ when tender.BidsClose!.Instant < now || !tender.IsOpen =>
                new("SUB-4", "", "Bids have closed. Call the person named on this page."),
            _ => null,
        });
        WithdrawnAt = now;
        Record(new BidWithdrawn(TenderId));
    }

    /// <summary>Whether a file with this fingerprint was announced and its bytes have not come (INV-5).</summary>
    public bool IsAnnounced(string sha256) => Submissions.SelectMany(s => s.Files).Concat(Documents)
        .Any(d => d.Sha256 == sha256 && d.ReceivedAt is null);

    /// <summary>Records that the bytes of a file have come, in every version that names its fingerprint.</summary>
    /// <exception cref="DomainError">No file with this fingerprint was announced, or its time is over.</exception>
    public void ReceiveBytes(string sha256, int documentId, DateTimeOffset now)
    {
        Refuse(!IsAnnounced(sha256)
            ? new("SUB-1", "file", "This is not one of the files you told us about. Check that you chose the same file.")
            : Submissions.Exists(s => s.BytesDue < now && s.Files.Exists(f => f.Sha256 == sha256 && f.ReceivedAt is null))
                ? new("SUB-1", "file", "The time to send this file is over. Call the person named on this page.")
                : null);
        foreach (var files in Submissions.Select(s => s.Files).Append(Documents))
        {
            for (var i = 0; i < files.Count; i++)
            {
                if (files[i].Sha256 == sha256 && files[i].ReceivedAt is null)
                {
                    files[i] = files[i] with { DocumentId = documentId, ReceivedAt = now };
                }
            }
        }

        Record(new BidBytesReceived(TenderId, sha256));
    }

    /// <summary>Decides on a late version; the same for all in the same position (SUB-3).</summary>
    /// <param name="tender">The tender.</param>
    /// <param name="number">Which version.</param>
    /// <param name="admit">Whether it is read with the others.</param>
    /// <param name="reason">Why, in words that the bidder reads.</param>
    /// <returns>The version.</returns>
    /// <exception cref="DomainError">
    /// The version is not late, was decided on before, no reason is given, or the tender is decided or stopped.
    /// </exception>
    public Submission DecideLate(Tender tender, int number, bool admit, string reason)
    {
        var late = Submissions.Find(s => s.Number == number && s.Timing != SubmissionTiming.InTime);
        Refuse((late, reason) switch
        {
            (null, _) => new("SUB-3", "", "Only a late bid needs this decision."),
            _ when tender.Status is TenderStatus.Withdrawn =>
                new("SUB-3", "", "This tender was stopped, so there is nothing to decide."),
            _ when !tender.IsOpen && tender.Status is not (TenderStatus.Closed or TenderStatus.Evaluating) =>
                new("SUB-3", "", "The decision on this tender is made, so a late bid can no longer be let in or left out."),
            ({ Admitted: not null }, _) =>
                new("SUB-3", "", "This late bid was decided on before, and the bidder was told."),
            (_, var r) when string.IsNullOrWhiteSpace(r) =>
                new("SUB-3", "reason", "Say why. The bidder will read this."),
            _ => null,
        });
        late!.Decide(admit, reason);
        Record(new LateBidDecided(TenderId, number, admit, reason));
        return late;
    }

    private SubmissionTiming TimingOf(DateTimeOffset deadline, DateTimeOffset requestBegan, DateTimeOffset now) =>
        now <= deadline ? SubmissionTiming.InTime
        : requestBegan <= deadline || Documents.Exists(d => d.UploadBegan <= deadline && d.ReceivedAt > deadline)
            ? SubmissionTiming.LateStartedInTime
        : SubmissionTiming.Late;
}
