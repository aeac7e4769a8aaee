using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Planning;
using TenderFlow.Domain.Rules;
using Xunit;

namespace TenderFlow.Domain.Tests.Planning;

public sealed class PublicationTests
{
    [Fact]
    public void A_complete_draft_may_be_published() =>
        Assert.Empty(Publication.WhyNot(Given.Draft(), Given.Force, Given.Published));

    [Fact]
    public void Nothing_is_published_without_a_record_of_who_was_asked_or_a_reason_INV_12()
    {
        var silent = Given.Draft(Given.Terms() with { Engagement = "" });
        Assert.Equal("INV-12", Assert.Single(Publication.WhyNot(silent, Given.Force, Given.Published)).Rule);

        var reasoned = Given.Draft(Given.Terms() with { Engagement = "", NoEngagementReason = "The same service goes on." });
        Assert.Empty(Publication.WhyNot(reasoned, Given.Force, Given.Published));
    }

    [Fact]
    public void Fewer_days_than_small_groups_need_want_a_reason_TIM_4()
    {
        var hasty = Given.Draft(closes: Given.At("2026-09-15", "12:00"));
        Assert.Equal("TIM-4", Assert.Single(Publication.WhyNot(hasty, Given.Force, Given.Published)).Rule);

        var reasoned = Given.Draft(Given.Terms() with { ShortPeriodReason = "The old service ends." }, Given.At("2026-09-15", "12:00"));
        Assert.Empty(Publication.WhyNot(reasoned, Given.Force, Given.Published));
    }

    [Fact]
    public void No_reason_makes_a_period_lawful_that_the_law_forbids_TIM_1()
    {
        var force = Given.For(Profile.Pa23Above);
        var draft = Given.Draft(Given.Terms() with { ShortPeriodReason = "We are in a hurry." }, Given.At("2026-09-25", "12:00"));
        Assert.Contains(Publication.WhyNot(draft, force, Given.Published), r => r.Rule == "TIM-1");

        var lawful = Given.Draft(closes: Given.At("2026-09-28", "12:00"));
        Assert.Empty(Publication.WhyNot(lawful, force, Given.Published));
    }

    [Fact]
    public void Everything_missing_is_named_at_once_with_its_field()
    {
        var empty = new Tender(Given.Buyer, Given.Owner, new TenderTerms { Title = "" }, Given.Published);
        var fields = Publication.WhyNot(empty, Given.Force, Given.Published).Select(r => r.Field);
        Assert.Equal(["title", "summary", "requirements", "value", "months", "starts", "engagement", "asked", "closes"], fields);
    }
}
