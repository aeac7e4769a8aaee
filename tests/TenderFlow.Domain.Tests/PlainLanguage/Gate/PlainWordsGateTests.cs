using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.PlainLanguage;
using TenderFlow.Domain.PlainLanguage.Gate;
using TenderFlow.Domain.Planning;
using Xunit;

namespace TenderFlow.Domain.Tests.PlainLanguage.Gate;

public class PlainWordsGateTests
{
    private const string Jargon =
        "The Authority will utilise a DPS for the procurement of holistic provision pursuant to TUPE, and tenderers must demonstrate "
        + "proportionate organisational capability, notwithstanding the aforementioned contractual considerations and obligations.";

    private static readonly DateTimeOffset Now = new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Plain_words_pass_without_a_reason_INV_11()
    {
        var tender = ATender("We want a lunch club for older people.");

        PlainWordsGate.Pass(tender, TenderWords.Of(tender), ReadingLevels.Default, reason: null);

        Assert.DoesNotContain(tender.TakeEvents(), e => e is HardWordsAllowed);
    }

    [Theory, InlineData(null), InlineData("  ")]
    public void Hard_words_are_refused_with_the_field_that_has_them_INV_11(string? reason)
    {
        var tender = ATender(Jargon);

        var refused = Assert.Throws<DomainError>(
            () => PlainWordsGate.Pass(tender, TenderWords.Of(tender), ReadingLevels.Default, reason));

        var refusal = Assert.Single(refused.Refusals);
        Assert.Equal(("INV-11", "summary"), (refusal.Rule, refusal.Field));
        Assert.StartsWith("The summary is hard to read.", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Hard_words_pass_with_a_reason_and_the_history_keeps_it_INV_11()
    {
        var tender = ATender(Jargon);

        PlainWordsGate.Pass(tender, TenderWords.Of(tender), ReadingLevels.Default, " The notice is public already. ");

        var allowed = Assert.Single(tender.TakeEvents().OfType<HardWordsAllowed>());
        Assert.Equal(PlainWordsGate.FingerprintOf(Jargon), allowed.Fingerprint);
        Assert.Equal("Hard words stay in the summary. The notice is public already.", allowed.Sentence);
        Assert.InRange(allowed.Grade, 12, 30);
    }

    [Fact]
    public void A_looser_level_lets_more_through_PLN_2()
    {
        var loose = new ReadingLevels(new Dictionary<TextKind, ReadingLimits>
        {
            [TextKind.Summary] = new(99, 99, 99, -99) { Stops = new HashSet<TenderFlow.Domain.PlainLanguage.Findings.FindingKind>() },
        });

        Assert.Empty(PlainWordsGate.Stops(TenderWords.Of(ATender(Jargon)), loose));
    }

    private static Tender ATender(string summary) => new(1, 2, new TenderTerms { Title = "Lunch club", Summary = summary }, Now);
}
