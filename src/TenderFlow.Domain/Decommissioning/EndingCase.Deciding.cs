using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Reviews;
using TenderFlow.Domain.Rules;

namespace TenderFlow.Domain.Decommissioning;

/// <summary>How an end is weighed with the provider, decided, and announced.</summary>
public sealed partial class EndingCase
{
    /// <summary>Reviews the exit plan (DEC-7).</summary>
    public void ReviewExitPlan(string plan, DateTimeOffset now)
    {
        Refuse(Empty(plan, "DEC-7", "plan", "Say how the contract is left: records, things, people, who is told."));
        (ExitPlan, ExitPlanReviewedAt) = (plan.Trim(), now);
        Record(new ExitPlanReviewed(TenderId));
    }

    /// <summary>Writes the assessment and shares it with the provider, before anything is decided (DEC-3).</summary>
    /// <exception cref="DomainError">It says too little, or the decision is made.</exception>
    public void ShareAssessment(ImpactAssessment assessment, RulesInForce force, DateTimeOffset now)
    {
        Refuse(Decision is null
            ? assessment.WhyNot()
            : new("DEC-3", "", "The decision is made. An assessment comes before it."));
        Assessment = assessment;
        AssessmentVersion++;
        SharedAt = now;
        AnswerBy = force.Calendar.Add(LocalClock.Day(now, Zone), force.Rules.Ending.AssessmentAnswerWorkingDays).Date;
        (ProviderAnswer, ProviderAnsweredAt) = ("", null);
        Record(new AssessmentShared(TenderId, AssessmentVersion, AnswerBy.Value));
    }

    /// <summary>The provider says where it disagrees, and puts its own options (DEC-1).</summary>
    public void AnswerAssessment(string answer, DateTimeOffset now)
    {
        Refuse(First(
            SharedAt is null || Decision is not null
                ? new("DEC-3", "", "There is no assessment that waits for your answer.")
                : null,
            Empty(answer, "DEC-3", "answer", "Write what you think, or that you agree.")));
        (ProviderAnswer, ProviderAnsweredAt) = (answer.Trim(), now);
        Record(new AssessmentAnswered(TenderId, AssessmentVersion));
    }

    /// <summary>Decides what follows the contract, and gives notice to the provider and to users at once (DEC-1, DEC-3).</summary>
    /// <param name="contract">The contract; its end is announced with it.</param>
    /// <param name="notice">The decision with its reasons.</param>
    /// <param name="decidedBy">The person who decided.</param>
    /// <param name="force">The rules in force.</param>
    /// <param name="now">When, in UTC.</param>
    /// <exception cref="DomainError">The provider was not heard, words or ways to carry on are missing, or notice is short without a reason.</exception>
    public void GiveNotice(Contract contract, EndingNotice notice, int decidedBy, RulesInForce force, DateTimeOffset now)
    {
        var today = LocalClock.Day(now, Zone);
        var floor = EndingDates.Of(Ends, force.Rules.Ending, force.Calendar).NoticeFloor.Date;
        Refuse(First(
            Decision is not null ? new("DEC-1", "", "Notice has been given already.") : null,
            EndedAt is not null ? new("DEC-1", "", "The contract has ended already.") : null,
            Assessment is null ? new("DEC-3", "", "Share your assessment with the provider first.") : null,
            ProviderAnsweredAt is null && today <= AnswerBy
                ? new("DEC-3", "", $"Wait for the provider's answer. They have until {PlainDate.Day(AnswerBy!.Value)}.")
                : null,
            Empty(notice.Rationale, "DEC-1", "rationale", "Say why. The provider and everyone who uses the service read this."),
            Empty(notice.ForUsers, "DEC-1", "forUsers", "Say in plain words what changes for people, when, and what they can do."),
            notice.Ways.Count == 0 ? new("DEC-4", "ways", "Offer at least one way to carry on.") : null,
            notice.Ways.Select(w => w.WhyNot()).FirstOrDefault(r => r is not null),
            notice.StaffMoveOn is { } move ? WhyNotMove(move, today, force) : null,
            today > floor
                ? Empty(notice.ShortNoticeReason, "DEC-2", "shortNoticeReason",
                    $"Three months' notice would have been by {PlainDate.Day(floor)}. Say why it is shorter.")
                : null));
        Decision = notice.Decision;
        DecidedBy = decidedBy;
        (StaffMoveOn, ShortNoticeReason) = (notice.StaffMoveOn, today > floor ? notice.ShortNoticeReason.Trim() : "");
        ForUsersEasyRead = notice.ForUsersEasyRead.Trim();
        Announce(contract, notice.Rationale.Trim(), notice.ForUsers.Trim(), notice.Ways, byDefault: false, now);
    }

    /// <summary>Nobody decided in time: the contract runs to its agreed last day, and that is said, with help to carry on (INV-9).</summary>
    public void GiveNoticeByDefault(Contract contract, IEnumerable<WayOn> ways, DateTimeOffset now)
    {
        Refuse(NoticeAt is null ? null : new("DEC-1", "", "Notice has been given already."));
        Announce(
            contract,
            $"The contract was agreed to run until {PlainDate.Day(Ends)}. Nothing else has been decided.",
            $"The service as it is now runs until {PlainDate.Day(Ends)}. What comes after is not decided. We will write again when it is.",
            ways, byDefault: true, now);
    }

    /// <summary>Gives the contract a later last day instead; everything is counted anew.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="ends">The new last day.</param>
    /// <param name="addedPence">What the longer time costs more, in pence.</param>
    /// <param name="reason">Why.</param>
    /// <param name="changeNoticeOn">The day of the change notice (UK10); null where there is none.</param>
    /// <param name="force">The rules in force.</param>
    /// <param name="now">When, in UTC.</param>
    /// <exception cref="DomainError">The contract has ended, the day is not later, or the change needs a notice first (DEC-6).</exception>
    public void Extend(
        Contract contract, DateOnly ends, long addedPence, string reason, DateOnly? changeNoticeOn, RulesInForce force,
        DateTimeOffset now)
    {
        var (rules, today) = (force.Rules.Ending, LocalClock.Day(now, Zone));
        var change = new ContractChange(contract.Starts, Ends, ends, contract.ValuePence, addedPence, force.Rules.Profile);
        Refuse(First(
            EndedAt is not null ? new("DEC-6", "", "The contract has ended already.") : null,
            ends <= Ends || ends > Ends.AddYears(3) ? new("DEC-6", "ends", $"Choose a day after {PlainDate.Day(Ends)}.") : null,
            addedPence < 0 ? new("DEC-6", "addedPence", "Give what it costs more, or 0.") : null,
            Empty(reason, "DEC-6", "reason", "Say why the contract runs longer."),
            change.NeedsNotice(rules) && (changeNoticeOn is null || changeNoticeOn > today)
                ? new("DEC-6", "changeNoticeOn", "So large a change needs a change notice (UK10) first. Publish it, then give its day.")
                : null));
        contract.Extend(ends, addedPence, reason.Trim());
        Ends = ends;
        EndVersion++;
        (ChangePublishBy, ChangePublishedOn) = (change.PublishBy(today, rules), null);
        (NoticeByDefault, Decision, DecidedBy) = (false, null, null);
        Assessment = null;
        (SharedAt, AnswerBy, ProviderAnswer, ProviderAnsweredAt) = (null, null, "", null);
        (NoticeAt, Rationale, ForUsers, ForUsersEasyRead, StaffMoveOn) = (null, "", "", "", null);
        (ChosenWay, ChosenAt) = ("", null);
        Record(new EndingMoved(TenderId, ends, changeNoticeOn));
    }

    /// <summary>Notes that a change of a health contract is public (DEC-6).</summary>
    public void NoteChangePublished(DateOnly on, DateTimeOffset now)
    {
        Refuse(ChangePublishBy is null || on > LocalClock.Day(now, Zone)
            ? new("DEC-6", "publishedOn", "Give today, or a day that has passed.")
            : null);
        ChangePublishedOn = on;
        Record(new ChangePublished(TenderId, on));
    }

    private void Announce(
        Contract contract, string rationale, string forUsers, IEnumerable<WayOn> ways, bool byDefault, DateTimeOffset now)
    {
        (Rationale, ForUsers, NoticeByDefault) = (rationale, forUsers, byDefault);
        NoticeAt ??= now;
        NoticeVersion++;
        Ways = [.. Ways, .. ways.Where(w => !Ways.Contains(w))];
        contract.AnnounceEnd(now);
        Record(new NoticeGiven(TenderId, Ends, byDefault, Decision, Ways.Count));
    }

    private static Refusal? WhyNotMove(DateOnly move, DateOnly today, RulesInForce force) =>
        StaffInformation.LastDay(move, force.Rules.Ending) is var by && by < today
            ? new("DEC-5", "staffMoveOn",
                $"The employer must be told {force.Rules.Ending.StaffInformationDays} days before. Choose a later day.")
            : null;
}
