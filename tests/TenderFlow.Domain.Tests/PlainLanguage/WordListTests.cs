using TenderFlow.Domain.PlainLanguage;
using TenderFlow.Domain.PlainLanguage.Findings;
using TenderFlow.Domain.PlainLanguage.Glossary;
using TenderFlow.Domain.PlainLanguage.Wording;
using Xunit;

namespace TenderFlow.Domain.Tests.PlainLanguage;

/// <summary>Our own list of heavy words, and our glossary.</summary>
public class WordListTests
{
    private const string TermsOfTheRule =
        "ITT, ITQ, RFQ, RFP, RFI, EOI, PIN, PQQ, SQ, PSQ, conditions of participation, MEAT, MAT, lot, framework, call-off, "
        + "mini-competition, DPS, dynamic market, direct award, open procedure, competitive flexible procedure, light touch, "
        + "below threshold, notifiable, concession, CPV code, central digital platform, pipeline notice, planned procurement notice, "
        + "preliminary market engagement, transparency notice, assessment summary, award criteria, weighting, moderation, "
        + "clarification, standstill, challenge, set aside, debarment, excludable, KPI, SLA, output, outcome, payment by results, "
        + "full cost recovery, TUPE, indemnity, professional indemnity, public liability, parent guarantee, consortium, "
        + "lead provider, SPV, sub-contractor, novation, variation, extension option, break clause, exit plan, decommissioning, "
        + "social value, TOMs, VCSE, SME, co-production, needs assessment, service user, safeguarding, DPIA, GDPR, FOI, EqIA, "
        + "modern slavery statement, living wage, TED, OCDS";

    [Fact]
    public void The_list_has_at_least_400_entries_each_once()
    {
        Assert.True(PhraseBook.BuiltIn.Entries.Count >= 400);
        Assert.Distinct(PhraseBook.BuiltIn.Entries.Select(entry => entry.Heavy), StringComparer.Ordinal);
    }

    [Fact]
    public void Each_entry_is_found_in_its_example_and_gone_once_applied() => Assert.All(
        PhraseBook.BuiltIn.Entries,
        entry =>
        {
            var finding = Assert.Single(PlainLanguageCheck.Read(entry.Example, ReadingLimits.ForDocuments).Findings, IsByList);
            var plain = Suggestions.Apply(entry.Example, finding);
            Assert.DoesNotContain(
                PlainLanguageCheck.Read(plain, ReadingLimits.ForDocuments).Findings, f => IsByList(f) && f.Text == finding.Text);
        });

    [Fact]
    public void The_glossary_explains_every_term_of_the_rule_PLN_7() =>
        Assert.All(TermsOfTheRule.Split(", "), term => Assert.NotNull(Terms.Find(term)));

    [Fact]
    public void Each_explanation_is_short_and_passes_the_gate_itself_PLN_7() => Assert.All(Terms.All, term =>
    {
        Assert.InRange(Words.Of(term.Meaning).Count, 1, 29);
        Assert.True(Words.Of(term.Short).Count <= 12, term.Short);
        Assert.All([term.Meaning, $"{term.Meaning} {term.Matters}"], text =>
        {
            var stops = PlainLanguageCheck.Of(text, ReadingLimits.ForMessages);
            Assert.True(stops.Count == 0, $"{term.Term}: {string.Join("; ", stops.Select(f => $"{f.Kind} {f.Text}"))}");
        });
    });

    [Fact]
    public void Each_term_says_where_it_is_used_and_when_it_matters_PLN_7() => Assert.All(Terms.All, term =>
    {
        Assert.NotEmpty(term.Country);
        Assert.NotEmpty(term.Regime);
        Assert.NotEmpty(term.AlsoCalled);
        Assert.NotEmpty(term.Matters);
    });

    private static bool IsByList(Finding finding) => finding.Kind
        is FindingKind.HeavyPhrase or FindingKind.Latin or FindingKind.DoubleNegative or FindingKind.Nominalisation;
}
