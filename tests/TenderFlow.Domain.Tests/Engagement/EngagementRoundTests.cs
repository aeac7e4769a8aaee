using TenderFlow.Domain.Engagement;
using TenderFlow.Domain.Rules;
using Xunit;

namespace TenderFlow.Domain.Tests.Engagement;

public sealed class EngagementRoundTests
{
    [Fact]
    public void Nobody_can_be_asked_first_when_the_tender_is_open_SUP_1()
    {
        Given.RefusedBy("SUP-1", () => GivenRound.Prepared(Given.Open()));
        var draft = GivenRound.Draft();
        var round = GivenRound.Prepared(draft);
        draft.Publish(new DateOnly(2026, 10, 22), Given.Published);
        Given.RefusedBy("SUP-1", () => round.Open(draft, Given.Force, Given.Published));
    }

    [Fact]
    public void People_get_at_least_10_working_days_to_answer_SUP_1()
    {
        var draft = GivenRound.Draft();
        Given.RefusedBy("SUP-1", () => GivenRound.Prepared(draft, new DateOnly(2026, 9, 14)).Open(draft, Given.Force, GivenRound.Opened), "lastDay");
        GivenRound.Prepared(draft, new DateOnly(2026, 9, 15)).Open(draft, Given.Force, GivenRound.Opened);
    }

    [Fact]
    public void Empty_questions_are_left_out_and_one_must_stay_SUP_1()
    {
        Assert.Equal(["What would help you?", "What keeps you away?"], GivenRound.Prepared().Questions);
        Assert.Equal("question-0", (GivenRound.Plan() with { Questions = [" "] }).WhyNot()?.Field);
    }

    [Fact]
    public void The_same_person_is_invited_once_SUP_1()
    {
        var round = GivenRound.Prepared();
        round.Invite(5, "Ama", "", ContributorKind.User, GivenRound.Opened);
        round.Invite(5, "Ama", "", ContributorKind.User, GivenRound.Opened);
        Assert.Single(round.Contributors);
    }

    [Fact]
    public void Whoever_does_not_allow_it_is_named_and_quoted_to_nobody_SUP_1()
    {
        var round = GivenRound.Open();
        var who = GivenRound.Say(round, "Open later.", quote: false);
        Assert.Equal("A person who uses such a service", who.PublicName);
        round.Close(Given.London("2026-09-26", "00:00"));
        var answer = new PointAnswer(PointOutcome.NotNow, "The hall closes at 5pm.", "", "");
        Given.RefusedBy("SUP-1", () => round.Answer(0, answer, GivenRound.Draft(), GivenRound.Opened), "inShort");
        round.Answer(0, answer with { InShort = "Somebody wants later hours." }, GivenRound.Draft(), GivenRound.Opened);
    }

    [Fact]
    public void Whoever_allows_it_is_named() =>
        Assert.Equal("Ama Mensah, Eastfield Elders", GivenRound.Say(GivenRound.Open(), "Open later.", name: true).PublicName);

    [Fact]
    public void No_event_of_the_history_holds_what_people_said_or_who_they_are()
    {
        var round = GivenRound.Open();
        GivenRound.Say(round, "My name is secret.");
        Assert.All(round.TakeEvents(), e =>
        {
            Assert.DoesNotContain("secret", e.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("Ama", e.ToString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void After_the_last_day_only_staff_can_add_what_was_said_before_it_SUP_1()
    {
        var round = GivenRound.Closed();
        var who = round.Welcome(null, "", "", ContributorKind.Other);
        Given.RefusedBy("SUP-1", () => round.Hear(who, [new(0, "Late")], new(true, true), Channel.Online, null, GivenRound.Opened));
        round.Hear(who, [new(0, "Said at the meeting")], new(true, true), Channel.Meeting, 3, GivenRound.Opened);
        Assert.Equal(3, Assert.Single(round.Points).TypedBy);
    }

    [Fact]
    public void You_said_we_did_answers_every_point_SUP_1()
    {
        var round = GivenRound.Closed("Open later.");
        Given.RefusedBy("SUP-1", () => round.PublishSummary(GivenRound.Opened));
        round.Answer(0, new(PointOutcome.AlreadySo, "It opens until 5pm.", "", ""), GivenRound.Draft(), GivenRound.Opened);
        round.PublishSummary(GivenRound.Opened.AddDays(30));
        Assert.Equal(1, round.SummaryVersion);
        Given.RefusedBy("SUP-1", () => round.PublishSummary(GivenRound.Opened.AddDays(31)));
    }

    [Fact]
    public void A_change_names_a_requirement_that_is_in_the_tender_SUP_1()
    {
        var (round, draft) = (GivenRound.Closed("Keep us safe."), GivenRound.Draft());
        var answer = new PointAnswer(PointOutcome.Changed, "We ask each bidder.", "", "How you keep people safe");
        Given.RefusedBy("SUP-1", () => round.Answer(0, answer with { Changed = "Something else" }, draft, GivenRound.Opened), "changed");
        round.Answer(0, answer, draft, GivenRound.Opened);
        Assert.Equal("How you keep people safe", round.FindPoint(0).Changed);
    }

    [Fact]
    public void Users_views_count_for_light_touch_services_only_and_it_is_noted_who_was_asked_SUP_3()
    {
        var draft = GivenRound.Draft(Profile.Pa23LightTouch);
        var round = GivenRound.Open(draft);
        Given.RefusedBy("SUP-3", () => round.CountViews("The hours.", draft, GivenRound.Opened));
        GivenRound.Say(round, "Later hours.");
        GivenRound.Say(round, "We would bid.", ContributorKind.Group);
        Given.RefusedBy("SUP-3", () => round.CountViews("The hours.", GivenRound.Draft(), GivenRound.Opened));
        round.CountViews("The hours.", draft, GivenRound.Opened);
        Assert.Equal(new ViewsCriterion("The hours.", 1, new DateOnly(2026, 9, 1)), Assert.Single(round.Criteria));
    }

    [Fact]
    public void What_was_shown_and_who_came_is_kept_with_the_round_SUP_1()
    {
        var round = GivenRound.Open();
        round.Show(new("Numbers", "40 people a week.", EasyRead: false, null));
        var meeting = new RoundMeeting(new(2026, 9, 10), new(14, 0), "The library", "", null, "");
        round.Meet(meeting);
        round.Meet(meeting with { Groups = "Eastfield Elders", People = 12, Notes = "Can we come by bus?" });
        Assert.Equal("Numbers", Assert.Single(round.Materials).Title);
        Assert.Equal(12, Assert.Single(round.Meetings).People);
    }
}
