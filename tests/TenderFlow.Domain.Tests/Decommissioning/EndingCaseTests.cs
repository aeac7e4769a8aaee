using TenderFlow.Domain.Decommissioning;
using TenderFlow.Domain.Reviews;
using TenderFlow.Domain.Rules;
using Xunit;

namespace TenderFlow.Domain.Tests.Decommissioning;

public sealed class EndingCaseTests
{
    // The contract runs from Monday 4 January 2027 to Wednesday 3 January 2029.
    private static readonly DateTimeOffset InTime = Given.London("2028-07-03", "10:00");

    private static readonly WayOn Grant = new(WayKind.Grant, "Small Steps Fund", "Up to £5,000 for local clubs.", new DateOnly(2028, 12, 1));

    private readonly Contract contract = Given.SignedContract();
    private readonly EndingCase ending;

    public EndingCaseTests() => ending = new(contract, "Lunch clubs");

    [Fact]
    public void Notice_waits_until_the_provider_has_read_the_assessment_and_answered_DEC_3()
    {
        Given.RefusedBy("DEC-3", () => Notice(InTime));
        ending.ShareAssessment(Assessment, Given.Force, InTime);
        Assert.Equal(new DateOnly(2028, 7, 18), ending.AnswerBy);
        Given.RefusedBy("DEC-3", () => Notice(InTime.AddDays(2)));
        ending.AnswerAssessment("Two clubs could go on.", InTime.AddDays(3));
        Notice(InTime.AddDays(3));
        Assert.Equal(1, ending.NoticeVersion);
    }

    [Fact]
    public void A_provider_who_says_nothing_does_not_stop_the_decision_for_ever_DEC_3()
    {
        ending.ShareAssessment(Assessment, Given.Force, InTime);
        Notice(Given.London("2028-07-19", "09:00"));
        Assert.Equal(EndingDecision.End, ending.Decision);
    }

    [Theory]
    [InlineData("proposed"), InlineData("options"), InlineData("users"), InlineData("provider"), InlineData("community"), InlineData("costsAndRisks")]
    public void An_assessment_says_what_an_end_means_for_everyone_DEC_3(string field)
    {
        string Text(string name) => name == field ? " " : "Something.";
        var lacking = new ImpactAssessment(
            Text("proposed"), Text("options"), Text("users"), Text("provider"), Text("community"), Text("costsAndRisks"));
        Given.RefusedBy("DEC-3", () => ending.ShareAssessment(lacking, Given.Force, InTime), field);
    }

    [Fact]
    public void Notice_under_three_months_needs_a_reason_that_is_kept_DEC_1_DEC_2()
    {
        var late = Given.London("2028-11-20", "10:00");
        ending.ShareAssessment(Assessment, Given.Force, late.AddDays(-30));
        Given.RefusedBy("DEC-2", () => Notice(late), "shortNoticeReason");
        ending.GiveNotice(contract, Words() with { ShortNoticeReason = "The cut came in November." }, 2, Given.Force, late);
        Assert.Equal("The cut came in November.", ending.ShortNoticeReason);
    }

    [Fact]
    public void Notice_says_why_what_changes_for_users_and_offers_a_way_to_carry_on_DEC_1_DEC_4()
    {
        ending.ShareAssessment(Assessment, Given.Force, InTime.AddDays(-30));
        Given.RefusedBy("DEC-1", () => ending.GiveNotice(contract, Words() with { Rationale = " " }, 2, Given.Force, InTime), "rationale");
        Given.RefusedBy("DEC-1", () => ending.GiveNotice(contract, Words() with { ForUsers = "" }, 2, Given.Force, InTime), "forUsers");
        Given.RefusedBy("DEC-4", () => ending.GiveNotice(contract, Words() with { Ways = [] }, 2, Given.Force, InTime), "ways");
    }

    [Fact]
    public void Staff_who_move_are_announced_to_the_new_employer_28_days_before_DEC_5()
    {
        Assert.Equal(new DateOnly(2028, 12, 6), StaffInformation.LastDay(new(2029, 1, 3), Given.Force.Rules.Ending));
        ending.ShareAssessment(Assessment, Given.Force, InTime.AddDays(-30));
        Given.RefusedBy("DEC-5", () => ending.GiveNotice(
            contract, Words() with { StaffMoveOn = new DateOnly(2028, 7, 10) }, 2, Given.Force, InTime), "staffMoveOn");
    }

    [Fact]
    public void When_nobody_decides_the_case_itself_says_so_and_offers_help_INV_9()
    {
        ending.GiveNoticeByDefault(contract, SupportEntry.WaysOn(new(2028, 10, 3), []), InTime);
        Assert.True(ending.NoticeByDefault);
        Assert.NotEmpty(ending.Rationale);
        Assert.Equal(WayKind.Talk, Assert.Single(ending.Ways).Kind);
        Assert.NotNull(contract.EndAnnouncedAt);
    }

    [Fact]
    public void No_contract_ends_before_its_end_was_announced_INV_9()
    {
        Given.RefusedBy("INV-9", () => contract.End(InTime));
        Given.RefusedBy("INV-9", () => ending.End(InTime));
        ending.GiveNoticeByDefault(contract, SupportEntry.WaysOn(new(2028, 10, 3), []), InTime);
        contract.End(InTime);
        ending.End(InTime);
        Assert.NotNull(ending.EndedAt);
    }

    [Fact]
    public void A_case_cannot_close_without_all_of_a_decent_ending_INV_9_DEC_4()
    {
        var after = Given.London("2029-01-04", "09:00");
        ending.GiveNoticeByDefault(contract, SupportEntry.WaysOn(new(2028, 10, 3), []), InTime);
        ending.End(after);
        ending.NoteHandover(new("Keys", "The hall team", new(2028, 12, 20), null));
        Assert.Equal(["DEC-4", "DEC-4", "DEC-3", "DEC-4"], ending.WhyNotClose(Given.Force, after).Select(r => r.Rule));
        ending.Offer(Grant);
        ending.NoteHandover(new("Keys", "The hall team", new(2028, 12, 20), new(2028, 12, 20)));
        ending.Learn("Ask earlier.");
        ending.Follow(3, "We go on with a grant.", wantsHelp: false, after.AddDays(90));
        Assert.Equal(["DEC-4"], ending.WhyNotClose(Given.Force, after.AddDays(90)).Select(r => r.Rule));
        ending.Follow(6, "All is well.", wantsHelp: false, after.AddDays(180));
        ending.Close(Given.Force, after.AddDays(180));
        Assert.NotNull(ending.ClosedAt);
    }

    [Fact]
    public void Help_of_no_use_to_a_provider_who_goes_on_alone_does_not_keep_the_case_open_DEC_4()
    {
        ending.GiveNoticeByDefault(contract, SupportEntry.WaysOn(new(2028, 10, 3), []), InTime);
        Assert.False(ending.HasWayOn);
        ending.Choose("We need no help. Members pay for the lunch.", InTime);
        Assert.True(ending.HasWayOn);
    }

    [Fact]
    public void An_end_above_the_threshold_waits_for_its_notice_UK11_also_when_it_was_planned_NOT_3()
    {
        var after = Given.London("2029-01-04", "09:00");
        ending.GiveNoticeByDefault(contract, SupportEntry.WaysOn(new(2028, 10, 3), []), InTime);
        ending.End(after);
        Assert.Contains(ending.WhyNotClose(Given.For(Profile.Pa23LightTouch), after), r => r.Rule == "NOT-3");
        ending.NoteEndNotice(new(2029, 1, 4));
        Assert.DoesNotContain(ending.WhyNotClose(Given.For(Profile.Pa23LightTouch), after), r => r.Rule == "NOT-3");
    }

    [Fact]
    public void A_later_last_day_counts_everything_anew_INV_2()
    {
        ending.GiveNoticeByDefault(contract, SupportEntry.WaysOn(new(2028, 10, 3), []), InTime);
        ending.Extend(contract, new DateOnly(2029, 3, 3), 0, "Two more months for the move.", null, Given.Force, InTime);
        Assert.Equal((new DateOnly(2029, 3, 3), 2), (contract.Ends, ending.EndVersion));
        Assert.Null(ending.NoticeAt);
        Assert.Null(contract.EndAnnouncedAt);
    }

    [Fact]
    public void The_list_offers_what_can_still_be_asked_for_and_always_a_talk_DEC_4()
    {
        SupportEntry[] list = [new(1, Grant), new(1, Grant with { Name = "Old Fund", Closes = new DateOnly(2028, 6, 1) })];
        Assert.Equal(
            ["Small Steps Fund", "A talk about what comes next"],
            SupportEntry.WaysOn(new(2028, 7, 3), list).Select(w => w.Name));
    }

    private static ImpactAssessment Assessment => new(
        "The service would end.", "A grant, another provider.", "30 people lose a place.", "Two staff.", "The hall is empty.", "None.");

    private static EndingNotice Words() => new(
        EndingDecision.End, "The money ends.", "The clubs close on 3 January 2029. Call us.", "", [Grant], null, "");

    private void Notice(DateTimeOffset now) => ending.GiveNotice(contract, Words(), 2, Given.Force, now);
}
