using TenderFlow.Domain.PlainLanguage;
using Xunit;

namespace TenderFlow.Domain.Tests.PlainLanguage;

public class SentencesTests
{
    [Theory]
    [InlineData("Northgate Care Ltd. runs the club.")]
    [InlineData("Bring proof, e.g. your accounts.")]
    [InlineData("Bring proof, e.g. Charity Commission letters.")]
    [InlineData("The work is worth £1.5m over three years.")]
    [InlineData("Call us at 10.30am on 4.5.2026 please.")]
    [InlineData("Ask Mr. Shah or Dr. A. Jones.")]
    [InlineData("Bids close on Thu. 24 Sept. 2026 at midday.")]
    [InlineData("You wrote “is it free?” in your question.")]
    [InlineData("Wait ... then go on.")]
    [InlineData("The H.E.T programme runs on GOV.UK.")]
    [InlineData("We pay £1,000.50 (see No. 4) for 2.5 hours.")]
    [InlineData("Look at https://www.example.org/a.b?c=d.e! for more.")]
    [InlineData("We open at 9 a.m. on weekdays.")]
    [InlineData("Use form R&D-4.2 (ref. 12/3456).")]
    public void These_stops_do_not_end_a_sentence_PLN_5(string text) => Assert.Single(Sentences.Of(text));

    [Theory]
    [InlineData("Ring us. We can help.", 2)]
    [InlineData("Is it right? Yes! Send it.", 3)]
    [InlineData("She said “stop.” He did.", 2)]
    [InlineData("We are Northgate Ltd.", 1)]
    [InlineData("You and I. We two.", 2)]
    [InlineData("You may say no. We will not mind.", 2)]
    [InlineData("It was lost at sea in the sun. We sat. Then we left.", 3)]
    [InlineData("No stop at the end", 1)]
    [InlineData("The work ends.The bidder goes.", 2)]
    [InlineData("We open at 9 a.m. Bring your form.", 2)]
    [InlineData("We are Northgate Ltd. We run the club.", 2)]
    [InlineData("Only one.\n.\nAll drivers need a badge.\n.", 2)]
    [InlineData("FURTHER DETAILS\nWe meet on Monday.", 2)]
    [InlineData("2.1. Send it.\n2.2. Sign it.\n(a) Keep it.", 3)]
    [InlineData("... !? ...", 0)]
    [InlineData("", 0)]
    public void A_stop_before_a_space_or_the_end_ends_a_sentence_PLN_5(string text, int expected) =>
        Assert.Equal(expected, Sentences.Of(text).Count);

    [Fact]
    public void Headings_and_bullets_are_sentences_of_their_own_PLN_5() =>
        Assert.Equal(
            ["## What to send", "You need:", "- your price", "- two answers", "1. Sign it", "Then send it."],
            Sentences.Of("## What to send\n\nYou need:\n- your price\n- two answers\n1. Sign it\n\nThen send it."));

    [Fact]
    public void A_line_break_inside_a_paragraph_ends_nothing_PLN_5() =>
        Assert.Single(Sentences.Of("This sentence goes on\nover the line."));

    [Fact]
    public void A_hundred_thousand_full_stops_take_no_time_PLN_5() =>
        Assert.Empty(Sentences.Of(new string('.', 100_000)));
}
