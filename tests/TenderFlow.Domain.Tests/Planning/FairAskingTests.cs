using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Planning;
using Xunit;

namespace TenderFlow.Domain.Tests.Planning;

public class FairAskingTests
{
    [Theory]
    [InlineData("Audited accounts for the last three years")]
    [InlineData("Your last two years' accounts, audited")]
    [InlineData("AUDITED FINANCIAL STATEMENTS")]
    public void Audited_accounts_cannot_be_demanded_of_everyone_SUB_9(string title) =>
        Assert.Contains("audited accounts", Refused(title).Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("Insurance certificate")]
    [InlineData("Send proof of public liability cover of £5 million")]
    [InlineData("Are you insured?")]
    public void Insurance_cannot_be_demanded_before_the_award_SUB_9(string title) =>
        Assert.Contains("insurance", Refused(title).Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("Describe a previous contract with the council")]
    [InlineData("Describe work you have done for us in the past: your last contract with us")]
    [InlineData("Have you held a contract with Riverside Council?")]
    [InlineData("Recent experience of services for the NHS")]
    public void Earlier_work_for_a_named_body_cannot_be_demanded_SUB_9(string title) =>
        Assert.Contains("earlier work", Refused(title).Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("ISO 9001 certificate")]
    [InlineData("Staff hold an NVQ level 3")]
    [InlineData("Proof of Cyber Essentials")]
    public void A_qualification_needs_room_for_equals_SUB_9(string title) =>
        Assert.Contains("same worth", Refused(title).Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("Your latest accounts", "If the law does not ask you for an audit, send the accounts you have.")]
    [InlineData("Audited or independently examined accounts", "")]
    [InlineData("Your insurance", "You only need it by the time the contract starts.")]
    [InlineData("Will you take out public liability insurance if we choose you?", "")]
    [InlineData("Describe work like this that you have done", "It can be for anyone.")]
    [InlineData("Describe a previous contract with the council or another body", "")]
    [InlineData("An NVQ or something of the same worth", "")]
    [InlineData("How will you work with the council?", "")]
    [InlineData("How will you run the service?", "")]
    [InlineData("How do you keep accounts of what you spend?", "")]
    public void What_leaves_room_for_small_groups_may_be_asked_SUB_9(string title, string help) =>
        Assert.Null(FairAsking.WhyNot(new AskedItem(AskedKind.Answer, title, help, true, 10)));

    [Fact]
    public void What_may_be_left_out_is_no_demand_SUB_9() =>
        Assert.Null(FairAsking.WhyNot(new AskedItem(AskedKind.Document, "Audited accounts", "", false, 10)));

    [Fact]
    public void A_very_long_text_is_read_in_good_time() =>
        Assert.Null(FairAsking.WhyNot(new AskedItem(
            AskedKind.Answer, "Why", string.Concat(Enumerable.Repeat("previous work contract with ", 400)), true, 10)));

    private static Refusal Refused(string title)
    {
        var refusal = FairAsking.WhyNot(new AskedItem(AskedKind.Document, title, "", true, 10));
        Assert.NotNull(refusal);
        Assert.Equal("SUB-9", refusal.Rule);
        Assert.Equal("title", refusal.Field);
        return refusal;
    }
}
