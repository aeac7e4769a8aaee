using TenderFlow.Simulation.People;

namespace TenderFlow.Simulation.Drawing;

/// <summary>What a provider does about a tender: joins, asks, starts, stalls, sends early, at the last minute or late, replaces, takes back.</summary>
internal static class ProviderScript
{
    public static void Draw(Dice dice, int tender, int provider, Action<When, Deed> add)
    {
        var joins = dice.In(0.7) ? 0.4 * dice.Part() : 0.98 * dice.Part();
        add(new AtPart(tender, joins), new Join(tender, provider));
        for (var asks = dice.In(0.4) ? dice.Between(1, 2) : 0; asks > 0; asks--)
        {
            add(new AtPart(tender, joins + ((1 - joins) * dice.Part())), new Ask(tender, provider));
        }

        if (dice.In(0.1))
        {
            add(new AtPart(tender, joins + ((1 - joins) * dice.Part())), new Decline(tender, provider));
            if (dice.In(0.4))
            {
                add(new AtPart(tender, joins + ((1 - joins) * dice.Part())), new Join(tender, provider));
            }
        }

        if (dice.In(0.08))
        {
            add(new AtPart(tender, dice.Part()), new StopOffersTo(provider));
        }

        if (dice.In(0.8))
        {
            var starts = joins + ((1 - joins) * 0.9 * dice.Part());
            add(new AtPart(tender, starts), new StartDraft(tender, provider, dice.In(0.8)));
            Bid(dice, tender, provider, starts, add);
        }
    }

    private static void Bid(Dice dice, int tender, int provider, double starts, Action<When, Deed> add)
    {
        var (how, announces) = (dice.Part(), dice.In(0.25));
        if (how < 0.15)
        {
            return;
        }

        add(new AtPart(tender, starts + ((1 - starts) * 0.8 * dice.Part())),
            new FillDraft(tender, provider, announces, dice.In(0.1)));
        if (how < 0.25)
        {
            return;
        }

        var (when, began) = how switch
        {
            < 0.55 => ((When)new AtPart(tender, starts + ((1 - starts) * (0.8 + (0.18 * dice.Part())))), TimeSpan.FromSeconds(1)),
            < 0.80 => (new BeforeClose(tender, TimeSpan.FromSeconds(dice.Between(0, 900))), TimeSpan.Zero),
            < 0.90 => (new BeforeClose(tender, -TimeSpan.FromSeconds(dice.Between(1, 200))), TimeSpan.FromSeconds(220)),
            _ => (new BeforeClose(tender, -TimeSpan.FromSeconds(dice.Between(1, 4000))), TimeSpan.Zero),
        };
        add(when, new SendBid(tender, provider, began));
        if (announces && dice.In(0.85))
        {
            add(new Since(tender, "BidsClosed", -dice.Span(TimeSpan.FromHours(-30), TimeSpan.FromHours(2))), new SendBytes(tender, provider));
        }

        if (dice.In(0.25))
        {
            add(new AtPart(tender, 0.9 + (0.09 * dice.Part())), new FillDraft(tender, provider, dice.In(0.2), false));
            add(new BeforeClose(tender, dice.Span(TimeSpan.Zero, TimeSpan.FromHours(20))), new SendBid(tender, provider, TimeSpan.Zero));
        }

        if (dice.In(0.1))
        {
            add(new AtPart(tender, 0.95 + (0.049 * dice.Part())), new WithdrawBid(tender, provider));
        }
    }
}
