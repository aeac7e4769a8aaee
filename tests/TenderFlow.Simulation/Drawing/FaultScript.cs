using TenderFlow.Simulation.Faults;
using TenderFlow.Simulation.People;

namespace TenderFlow.Simulation.Drawing;

/// <summary>What goes wrong, mostly close to something that people do.</summary>
internal static class FaultScript
{
    public static void Draw(Dice dice, Cast cast, IReadOnlyList<Event> acts, Action<When, Deed> add)
    {
        for (var i = dice.Between(0, 14); i > 0; i--)
        {
            add(Moment(dice, cast, acts), Fault(dice));
        }

        if (dice.In(0.5))
        {
            Outage(dice, dice.Between(0, cast.Tenders.Count - 1), cast.Providers.Count, add);
        }

        if (dice.In(0.3))
        {
            var tender = dice.Between(0, cast.Tenders.Count - 1);
            add(new AtPart(tender, 0.7 * dice.Part()), new LateHoliday(
                tender, dice.Between(1, 20), dice.Of<IReadOnlyList<string>>(["england-and-wales"], ["scotland"], ["northern-ireland"],
                    ["england-and-wales", "scotland", "northern-ireland"]), dice.In(0.5)));
        }
    }

    // The mail is out when reminders are due; before they leave, somebody does what makes them unwanted.
    private static void Outage(Dice dice, int tender, int providers, Action<When, Deed> add)
    {
        var (days, minute) = (dice.Of(14, 7, 3, 1), TimeSpan.FromMinutes(1));
        add(new OnWorkingDay(tender, days, TimeSpan.FromHours(9) - minute), new MailOutage(dice.Span(minute, TimeSpan.FromHours(5))));
        var at = new OnWorkingDay(tender, days, TimeSpan.FromHours(9) + (dice.Between(1, 40) * minute));
        var provider = dice.Between(0, providers - 1);
        add(at, dice.Part() switch
        {
            < 0.35 => new MoveClosing(tender, dice.Between(6, 14)),
            < 0.75 => new SendBid(tender, provider, TimeSpan.Zero),
            < 0.85 => new Decline(tender, provider),
            _ => new Cancel(tender),
        });
    }

    // A fault drawn for the moment of an act has a higher number, so the act goes first; one second earlier it strikes the act.
    private static When Moment(Dice dice, Cast cast, IReadOnlyList<Event> acts)
    {
        var tender = dice.Between(0, cast.Tenders.Count - 1);
        return dice.Part() switch
        {
            < 0.6 => acts[dice.Between(0, acts.Count - 1)].When,
            < 0.8 => new AtPart(tender, dice.Part()),
            < 0.9 => new BeforeClose(tender, dice.Span(TimeSpan.FromMinutes(-2), TimeSpan.FromDays(15))),
            _ => new AtTime(cast.Starts + dice.Span(TimeSpan.Zero, TimeSpan.FromDays(120))),
        };
    }

    private static Deed Fault(Dice dice) => dice.Part() switch
    {
        < 0.45 => new CrashSoon(dice.In(0.6) ? dice.Between(0, 8) : dice.Between(0, 60), Down(dice),
            dice.In(0.2) ? dice.Between(0, 12) : null),
        < 0.55 => new MailTrouble(Kind(dice), dice.Between(1, 6), Takes(dice)),
        < 0.60 => new MailOutage(dice.Span(TimeSpan.FromMinutes(1), TimeSpan.FromHours(6))),
        < 0.70 => new StoreTrouble(Kind(dice), dice.Between(1, 3), Takes(dice)),
        < 0.82 => new RepeatRows(dice.Between(1, 8)),
        < 0.93 => new DelayRows(dice.Span(TimeSpan.FromSeconds(5), TimeSpan.FromHours(20)), dice.Of("Signal", "Event", null)),
        _ => new Restart(Down(dice)),
    };

    private static TimeSpan Down(Dice dice) => dice.Part() switch
    {
        < 0.6 => TimeSpan.Zero,
        < 0.85 => dice.Span(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(40)),
        _ => dice.Span(TimeSpan.FromHours(1), TimeSpan.FromHours(60)),
    };

    private static MishapKind Kind(Dice dice) => dice.Of(MishapKind.Slow, MishapKind.FailsBefore, MishapKind.FailsAfter);

    private static TimeSpan Takes(Dice dice) =>
        dice.In(0.5) ? TimeSpan.Zero : dice.Span(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(4));
}
