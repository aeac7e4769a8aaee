using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Engagement;
using TenderFlow.Domain.Planning;
using TenderFlow.Domain.Rules;
using Xunit;

namespace TenderFlow.Domain.Tests.Engagement;

public sealed class EngagementRecordTests
{
    [Fact]
    public void A_tender_cannot_be_published_while_people_can_still_have_their_say_INV_12() =>
        Assert.Equal(["INV-12"], Rules(GivenRound.Draft(), GivenRound.Open()));

    [Fact]
    public void A_tender_cannot_be_published_before_people_have_their_answer_INV_12()
    {
        var round = GivenRound.Closed();
        Assert.Equal(["INV-12"], Rules(GivenRound.Draft(), round));
        round.PublishSummary(GivenRound.Opened.AddDays(40));
        Assert.Empty(Rules(GivenRound.Draft(), round));
    }

    [Fact]
    public void A_round_in_which_nobody_was_asked_yet_stops_nothing() =>
        Assert.Empty(Rules(GivenRound.Draft(), GivenRound.Prepared()));

    [Fact]
    public void Without_a_record_or_a_reason_nothing_is_published_INV_12()
    {
        var draft = Given.Draft(Given.Terms() with { Engagement = "", NoEngagementReason = "" });
        Assert.Contains(Publication.WhyNot(draft, Given.Force, Given.Published), r => r.Rule == "INV-12");
    }

    [Theory]
    [InlineData(Profile.Pa23Above, true)]
    [InlineData(Profile.Pa23LightTouch, true)]
    [InlineData(Profile.Pa23BelowNotifiable, false)]
    [InlineData(Profile.PsrHealthEngland, false)]
    public void An_early_notice_UK2_is_asked_for_above_the_threshold_only_NOT_5(Profile profile, bool asked)
    {
        var draft = GivenRound.Draft(profile);
        var round = GivenRound.Open(draft);
        round.Close(Given.London("2026-09-26", "00:00"));
        round.PublishSummary(GivenRound.Opened.AddDays(40));
        Assert.Equal(asked ? ["NOT-5"] : [], Rules(draft, round));
        round.NoteEarlyNotice(null, "The platform was down.", GivenRound.Opened);
        Assert.Empty(Rules(draft, round));
    }

    [Fact]
    public void The_record_says_who_was_asked_what_they_said_and_what_changed_INV_12()
    {
        var round = GivenRound.Closed("Keep us safe.");
        Assert.Equal("", EngagementRecord.Words([round]));
        round.Answer(0, new(PointOutcome.Changed, "We ask for it.", "", PointAnswer.Needs), GivenRound.Draft(), GivenRound.Opened);
        round.PublishSummary(GivenRound.Opened.AddDays(40));
        Assert.Equal(
            "We asked people from 1 to 25 September 2026. 1 person or group told us 1 thing. 1 of them changed what we ask for. "
            + "We answered every one of them.",
            EngagementRecord.Words([round]));
    }

    private static string[] Rules(Tender tender, EngagementRound round) =>
        [.. EngagementRecord.WhyNot(tender, [round]).Select(r => r.Rule)];
}
