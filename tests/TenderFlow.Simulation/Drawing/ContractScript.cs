using TenderFlow.Simulation.People;

namespace TenderFlow.Simulation.Drawing;

/// <summary>What both sides do about a contract: agree, sign, answer reviews early or late or never, move them, listen.</summary>
internal static class ContractScript
{
    public static void Draw(Dice dice, int tender, int reviews, Action<When, Deed> add)
    {
        add(new Since(tender, "ContractProposed", dice.Span(TimeSpan.FromHours(1), TimeSpan.FromDays(12))), new AgreePlan(tender));
        if (dice.In(0.92))
        {
            var days = dice.In(0.15) ? dice.Between(30, 60) : dice.Between(5, 16);
            add(new Since(tender, "TenderAwarded", TimeSpan.FromDays(days) + dice.Span(TimeSpan.Zero, TimeSpan.FromHours(6))),
                new Sign(tender));
        }

        for (var number = 0; number < reviews; number++)
        {
            var time = dice.Span(TimeSpan.FromHours(7), TimeSpan.FromHours(20));
            if (dice.In(0.25))
            {
                add(new OnReview(tender, number, dice.Between(-20, 9), time),
                    new MoveReviewOf(tender, number, dice.In(0.7) ? dice.Between(3, 25) : -dice.Between(1, 6), dice.In(0.5)));
            }

            if (dice.In(0.85))
            {
                add(new OnReview(tender, number, dice.Between(-18, 16), time), new AnswerReviewOf(tender, number));
                if (dice.In(0.8))
                {
                    add(new AfterAnswers(tender, number, dice.Span(TimeSpan.FromHours(2), TimeSpan.FromDays(20))),
                        new GiveFeedbackOn(tender, number));
                }
            }
        }
    }
}
