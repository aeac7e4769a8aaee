using TenderFlow.Simulation.People;

namespace TenderFlow.Simulation.Drawing;

/// <summary>What a buyer does with an open tender, and then decides.</summary>
internal static class BuyerScript
{
    public static void Draw(Dice dice, int tender, Action<When, Deed> add)
    {
        for (var moves = dice.In(0.45) ? dice.Between(1, 2) : 0; moves > 0; moves--)
        {
            When at = dice.In(0.6)
                ? new AtPart(tender, 0.1 + (0.85 * dice.Part()))
                : new BeforeClose(tender, dice.Span(TimeSpan.FromHours(1), TimeSpan.FromDays(6)));
            add(at, new MoveClosing(tender, dice.In(0.8) ? dice.Between(5, 16) : -dice.Between(1, 7)));
        }

        if (dice.In(0.3))
        {
            add(new AtPart(tender, dice.Part()), new Amend(tender));
        }

        if (dice.In(0.08))
        {
            add(new AtPart(tender, 0.2 + (0.8 * dice.Part())), new Cancel(tender));
        }

        // Some answer questions often, some late, some never.
        for (var rounds = dice.Between(0, 3); rounds > 0; rounds--)
        {
            add(new AtPart(tender, 0.2 + (0.9 * dice.Part())), new AnswerQuestions(tender));
        }

        add(new AtPart(tender, 0.1 + (1.1 * dice.Part())), new LookAtBids(tender));
        add(new Since(tender, "BidsClosed", dice.Span(TimeSpan.FromHours(1), TimeSpan.FromDays(3))), new DecideLate(tender));
        if (dice.In(0.9))
        {
            var days = dice.In(0.25) ? dice.Between(25, 50) : dice.Between(3, 20);
            add(new Since(tender, "BidsClosed", TimeSpan.FromDays(days) + dice.Span(TimeSpan.Zero, TimeSpan.FromHours(10))),
                new Award(tender, dice.In(0.05)));
        }
    }
}
