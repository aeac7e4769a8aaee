using TenderFlow.Domain.Calendars;

namespace TenderFlow.Domain.Cycle;

/// <summary>How a tender opens, changes while it is open, and closes.</summary>
public sealed partial class Tender
{
    /// <summary>Opens the tender to bids. The caller has asked the publication rules first.</summary>
    /// <param name="decisionExpected">The day by which bidders are told to expect a decision.</param>
    /// <param name="now">The time of publication, in UTC.</param>
    /// <exception cref="DomainError">It is not a draft, or has no closing date.</exception>
    public void Publish(DateOnly decisionExpected, DateTimeOffset now)
    {
        var closes = BidsClose ?? throw new DomainError(
            new Refusal("TIM-1", "closes", "Say when bids close."));
        Move(TenderAction.Publish);
        PublishedAt = now;
        DeadlineSetAt = now;
        DeadlineVersion = 1;
        ChangeVersion = 1;
        DecisionExpected = decisionExpected;
        Record(new TenderPublished(Terms.Title, closes.Instant));
    }

    /// <summary>Moves the closing date for everyone (TIM-7). Questions open again when their new closing lies ahead.</summary>
    /// <param name="closes">The new closing date.</param>
    /// <param name="reason">Why, in the words that bidders read.</param>
    /// <param name="decisionExpected">The day by which a decision can now be expected.</param>
    /// <param name="force">The rules in force.</param>
    /// <param name="now">The time of the request, in UTC.</param>
    /// <exception cref="DomainError">The tender is not open, or the new date cannot stand.</exception>
    public void MoveClosing(
        Deadline closes, string reason, DateOnly decisionExpected, RulesInForce force, DateTimeOffset now)
    {
        Refuse(WhyNotMoveClosing(closes, reason, force, now));
        var old = BidsClose!;
        BidsClose = closes;
        DeadlineVersion++;
        DeadlineSetAt = now;
        DecisionExpected = decisionExpected;
        if (Status == TenderStatus.QuestionsClosed && Timetable.Of(closes, force).QuestionsClose.Instant > now)
        {
            Move(TenderAction.ReopenQuestions);
        }

        Record(new ClosingMoved(old.Instant, closes.Instant, DeadlineVersion, reason));
    }

    /// <summary>Why the closing date cannot move like this; null when it can.</summary>
    public Refusal? WhyNotMoveClosing(Deadline closes, string reason, RulesInForce force, DateTimeOffset now) =>
        this switch
        {
            { IsOpen: false } => new("TIM-7", "", "Only an open tender can get a new closing date."),
            _ when BidsClose!.Instant <= now =>
                new("TIM-7", "", "Bids have closed. The date can only move before that."),
            _ when closes.Instant == BidsClose.Instant => new("TIM-7", "closes", "That is the date it has already."),
            _ when closes.Instant < now.AddDays(force.Rules.TenderingPeriod.DaysLeftAfterChange) => new(
                "TIM-6", "closes",
                $"Leave bidders at least {force.Rules.TenderingPeriod.DaysLeftAfterChange} days from now."),
            _ when string.IsNullOrWhiteSpace(reason) =>
                new("TIM-7", "reason", "Say why the date moves. Bidders will read this."),
            _ => null,
        };

    /// <summary>Changes the published text. Bids stay valid and are flagged to check again (SUB-6).</summary>
    /// <param name="summary">The new summary.</param>
    /// <param name="requirements">The new requirements.</param>
    /// <param name="what">What changed, in the words that bidders read.</param>
    /// <param name="reason">Why, in the words that bidders read.</param>
    /// <exception cref="DomainError">The tender is not open, or nothing says what changed.</exception>
    public void Amend(string summary, string requirements, string what, string reason)
    {
        if (!IsOpen)
        {
            throw new DomainError(new Refusal("TIM-6", "", "Only an open tender can be changed."));
        }

        if (string.IsNullOrWhiteSpace(what))
        {
            throw new DomainError(new Refusal("TIM-6", "what", "Say what changed. Bidders will read this."));
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new DomainError(new Refusal("TIM-6", "reason", "Say why it changed. Bidders will read this."));
        }

        Terms = Terms with { Summary = summary, Requirements = requirements };
        ChangeVersion++;
        Record(new TenderAmended(ChangeVersion, what));
    }

    /// <summary>Closes questions when their time has come (QST-1).</summary>
    public void CloseQuestions()
    {
        Move(TenderAction.CloseQuestions);
        Record(new QuestionsClosedEvent());
    }

    /// <summary>Closes to bids and hands the bids over for reading (SUB-1).</summary>
    /// <exception cref="DomainError">The closing time has not come.</exception>
    public void CloseToBids(DateTimeOffset now)
    {
        if (now < BidsClose?.Instant)
        {
            throw new DomainError(new Refusal("SUB-1", "", "The closing time has not come yet."));
        }

        Move(TenderAction.CloseToBids);
        Move(TenderAction.StartEvaluating);
        Record(new BidsClosed());
    }

    /// <summary>Stops the tender before bids close.</summary>
    /// <param name="reason">Why, in the words that bidders read.</param>
    public void Withdraw(string reason)
    {
        RefuseWithoutReason(reason);
        Move(TenderAction.Withdraw);
        Reason = reason;
        Record(new TenderWithdrawn(reason));
    }

    private static void RefuseWithoutReason(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new DomainError(new Refusal("AWD-8", "reason", "Say why. Everyone who took part will read this."));
        }
    }
}
