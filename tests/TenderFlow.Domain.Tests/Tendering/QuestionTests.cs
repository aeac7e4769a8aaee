using TenderFlow.Domain.Tendering;
using Xunit;

namespace TenderFlow.Domain.Tests.Tendering;

public sealed class QuestionTests
{
    [Fact]
    public void A_question_after_questions_close_is_taken_when_the_close_is_advisory_QST_3()
    {
        var soft = Given.Force with { Rules = Given.Force.Rules with { Questions = Given.Force.Rules.Questions with { HardClose = false } } };
        Assert.Null(Question.WhyNot(Given.Open(), "Is there parking?", soft, Given.London("2026-09-18", "10:00")));
    }

    [Fact]
    public void A_question_after_questions_close_is_refused_when_the_close_is_hard_QST_3()
    {
        var hard = Given.Force with { Rules = Given.Force.Rules with { Questions = Given.Force.Rules.Questions with { HardClose = true } } };
        Assert.Equal("QST-3", Question.WhyNot(Given.Open(), "Is there parking?", hard, Given.London("2026-09-18", "10:00"))?.Rule);
        Assert.Null(Question.WhyNot(Given.Open(), "Is there parking?", hard, Given.London("2026-09-17", "12:00")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    public void A_question_without_words_is_refused_QST_1(string text) =>
        Assert.Equal("text", Question.WhyNot(Given.Open(), text, Given.Force, Given.Published)?.Field);

    [Fact]
    public void A_question_too_long_to_read_is_refused_QST_1() =>
        Assert.Equal("text", Question.WhyNot(Given.Open(), new string('x', 4001), Given.Force, Given.Published)?.Field);

    [Fact]
    public void A_question_is_answered_once_so_that_nobody_reads_other_words_INV_7()
    {
        var question = new Question(Given.Open(), Given.Bidder, Given.Reader, "Is there parking?", Given.Force, Given.Published);
        question.Reply(" Yes. ", changesWhatIsAsked: false, Given.Published.AddDays(1));

        Assert.Equal("Yes.", question.Answer);
        Given.RefusedBy("QST-4", () => question.Reply("No.", changesWhatIsAsked: false, Given.Published.AddDays(2)));
    }
}
