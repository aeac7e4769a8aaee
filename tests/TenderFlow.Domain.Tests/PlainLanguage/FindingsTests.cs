using TenderFlow.Domain.PlainLanguage;
using TenderFlow.Domain.PlainLanguage.Findings;
using Xunit;

namespace TenderFlow.Domain.Tests.PlainLanguage;

public class FindingsTests
{
    [Theory]
    [InlineData(FindingKind.Passive, "The form must be signed by Friday noon.", "be signed", null)]
    [InlineData(FindingKind.Passive, "Your bid was not read.", "was not read", null)]
    [InlineData(FindingKind.Nominalisation, "You will undertake an assessment of need.", "undertake an assessment of", "assess")]
    [InlineData(FindingKind.Nominalisation, "She carried out a review of the plan.", "carried out a review of", "reviewed")]
    [InlineData(FindingKind.Nominalisation, "The provision of food helps.", "The provision of", "Providing")]
    [InlineData(FindingKind.HeavyPhrase, "In order to bid, sign up.", "In order to", "To")]
    [InlineData(FindingKind.HeavyPhrase, "The work has commenced.", "commenced", "started")]
    [InlineData(FindingKind.HeavyPhrase, "Show an innovative idea.", "an innovative", "a new")]
    [InlineData(FindingKind.HeavyPhrase, "We hereby agree.", "hereby a", "a")]
    [InlineData(FindingKind.Jargon, "TUPE may apply.", "TUPE", "TUPE (staff move with the work)")]
    [InlineData(FindingKind.Jargon, "There is a standstill now.", "standstill", "standstill (a short wait before the contract is signed)")]
    [InlineData(FindingKind.Abbreviation, "Send it to the DSP.", "DSP", null)]
    [InlineData(FindingKind.Contraction, "You can't be late.", "can't", "cannot")]
    [InlineData(FindingKind.Contraction, "It won’t do.", "won’t", "will not")]
    [InlineData(FindingKind.Contraction, "Don’t you agree?", "Don’t", null)]
    [InlineData(FindingKind.DoubleNegative, "It is not uncommon to wait.", "not uncommon", "common")]
    [InlineData(FindingKind.Latin, "Bring proof, e.g. a letter.", "e.g.", "for example")]
    [InlineData(FindingKind.Latin, "It costs £9 per annum.", "per annum", "a year")]
    [InlineData(FindingKind.Capitals, "You MUST sign.", "MUST", "must")]
    [InlineData(FindingKind.Capitals, "Please READ THE WHOLE form.", "READ THE WHOLE", "read the whole")]
    [InlineData(FindingKind.ClickHere, "To see it, click here.", "click here", null)]
    [InlineData(FindingKind.When, "Bids close on 24 September 2026 at midday.", "24 September 2026", "Thursday 24 September 2026")]
    [InlineData(FindingKind.When, "Bids close on Friday 24 September 2026 at midday.", "Friday", "Thursday")]
    [InlineData(FindingKind.When, "Send it by Thursday 24 September 2026.", "Thursday 24 September 2026", null)]
    public void It_is_found_with_what_to_write_instead_PLN_1(FindingKind kind, string text, string words, string? suggestion)
    {
        var finding = Assert.Single(Read(text), f => f.Kind == kind);

        Assert.Equal(words, finding.Text);
        Assert.Equal(suggestion, finding.Suggestion);
        Assert.Equal(words, text.Substring(finding.Start, finding.Length));
        Assert.NotEmpty(finding.Reason);
    }

    [Theory]
    [InlineData("We are interested in your bid.")]
    [InlineData("You are used to the work.")]
    [InlineData("The charity is based in Leeds.")]
    [InlineData("TUPE (staff move with the work) may apply.")]
    [InlineData("The Transfer of Undertakings rules (TUPE) may apply. TUPE is long.")]
    [InlineData("A standstill is a short wait.")]
    [InlineData("The NHS and the BBC pay VAT in the UK.")]
    [InlineData("Find us at SW1A 1AA, or look for STANAG 3149.")]
    [InlineData("You need not wait. We will not mind.")]
    [InlineData("Bids close on Thursday 24 September 2026 at midday.")]
    [InlineData("The contract runs from 1 April 2027 until 31 March 2029.")]
    [InlineData("The Commencement Bay Trust runs it.")]
    [InlineData("Read the guide before you start.")]
    [InlineData("They sent their answers on Thursday 1 July 2027.")]
    public void Nothing_is_found_in_plain_words_PLN_1(string text) => Assert.Empty(Read(text));

    [Fact]
    public void A_long_sentence_is_split_where_both_parts_can_stand_PLN_1()
    {
        const string Text = "We will send you the form on the first day of the month after you sign up, and you have ten days to fill "
            + "it in and send it back to us with your price.";

        var finding = Assert.Single(Read(Text), f => f.Kind is FindingKind.LongSentence);

        Assert.Equal(", and you", finding.Text);
        Assert.Equal(". You", finding.Suggestion);
        Assert.Equal(2, Sentences.Of(Suggestions.Apply(Text, finding)).Count);
    }

    [Fact]
    public void A_second_thing_to_do_in_a_message_is_found_PLN_1() =>
        Assert.Single(
            Read("Read the tender at https://a.example/1. Then wait. Send your bid to bids@a.example today."),
            f => f.Kind is FindingKind.CallsToAction);

    [Fact]
    public void All_suggestions_together_leave_a_text_that_reads_easier_PLN_2()
    {
        const string Heavy = "Bidders are required to submit their bid prior to the deadline in order to participate. "
            + "The Authority will undertake an evaluation of each submission in accordance with the criteria.";

        var plain = Suggestions.ApplyUntilDone(Heavy, ReadingLimits.ForDocuments);

        Assert.Equal(
            "Bidders must send their bid before the deadline to take part. The Authority will judge each bid under the criteria.",
            plain);
    }

    [Fact]
    public void A_suggestion_for_another_text_is_refused()
    {
        var finding = Read("In order to bid, sign up.")[0];

        Assert.Throws<ArgumentException>(() => Suggestions.Apply("Sign up in order to bid.", finding));
    }

    [Fact]
    public void The_gate_allows_one_passive_and_stops_at_many_PLN_1()
    {
        Assert.True(PlainLanguageCheck.Read("The bid was read. We met. We ate. We won.", ReadingLimits.ForMessages).Passes);
        Assert.False(PlainLanguageCheck.Read("The bid was read. The form was lost. We won.", ReadingLimits.ForMessages).Passes);
    }

    [Theory]
    [InlineData("a.")]
    [InlineData("a-")]
    [InlineData("a.b@c:")]
    [InlineData("(\"'")]
    [InlineData("e.g. ")]
    [InlineData("in order in order ")]
    [InlineData("1.")]
    [InlineData("A&")]
    [InlineData("\n")]
    [InlineData("is not ")]
    public void A_long_run_of_anything_takes_no_more_than_its_share_of_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));

        Assert.NotNull(PlainLanguageCheck.Read(text, ReadingLimits.ForDocuments));
    }

    private static IReadOnlyList<Finding> Read(string text) =>
        PlainLanguageCheck.Read(text, ReadingLimits.ForDocuments with { Grade = 99, Ease = -999 }).Findings;
}
