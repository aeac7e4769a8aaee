using System.Globalization;
using TenderFlow.Simulation.People;

namespace TenderFlow.Simulation.Drawing;

/// <summary>Draws a whole history from a seed: who takes part, what they do, and what goes wrong.</summary>
internal static class Draw
{
    private static readonly DateTimeOffset First = new(2026, 2, 2, 9, 0, 0, TimeSpan.Zero);

    public static DrawnHistory Of(long seed)
    {
        var dice = new Dice(seed, -1);
        var cast = CastOf(dice);
        List<Event> events = [];
        for (var tender = 0; tender < cast.Tenders.Count; tender++)
        {
            var at = cast.Starts + dice.Span(TimeSpan.Zero, TimeSpan.FromDays(tender == 0 ? 1 : 20));
            Add(new AtTime(at), new Publish(tender));
            BuyerScript.Draw(dice, tender, Add);
            foreach (var provider in Enumerable.Range(0, cast.Providers.Count).Where(_ => dice.In(0.75)))
            {
                ProviderScript.Draw(dice, tender, provider, Add);
            }

            ContractScript.Draw(dice, tender, cast.Tenders[tender].ReviewMonths.Count, Add);
        }

        FaultScript.Draw(dice, cast, events.ToList(), Add);
        return new(seed, cast, events);

        void Add(When when, Deed deed) => events.Add(new(events.Count, when, deed));
    }

    private static Cast CastOf(Dice dice)
    {
        var starts = First.AddDays(dice.Between(0, 560)).AddMinutes(dice.Between(0, 300));
        var providers = Enumerable.Range(0, dice.Between(2, 5))
            .Select(i => new Member($"Group {i}", Names[i + 1], dice.In(0.3))).ToList();
        var tenders = Enumerable.Range(0, dice.In(0.6) ? 1 : dice.Between(2, 3)).Select(i => Tender(dice, i)).ToList();
        return new(starts, new("Riverside Council", Names[0], true), providers, tenders);
    }

    private static TenderPlan Tender(Dice dice, int number)
    {
        var profile = dice.Of("Pa23BelowSmall", "Pa23BelowNotifiable", "Pa23BelowNotifiable", "Pa23LightTouch", "Pa23Above",
            "PsrHealthEngland", "Scotland", "Grant", "Custom");
        var value = profile switch
        {
            "Pa23BelowSmall" => dice.Between(900, 2900),
            "Pa23Above" => dice.Between(22_000, 60_000),
            "Pa23LightTouch" => dice.Between(67_000, 90_000),
            _ => dice.Between(3_500, 18_000),
        };
        var months = dice.Between(1, 4);
        return new(
            string.Create(CultureInfo.InvariantCulture, $"Lunch club {number + 1}"), profile, value * 1000L, months,
            dice.Between(14, 40), dice.Of(new TimeOnly(12, 0), new(12, 0), new(12, 0), new(17, 0), new(23, 59), new(9, 0), new(10, 30)),
            dice.Between(25, 50), dice.In(0.7), dice.In(0.4), dice.In(0.8),
            [.. Enumerable.Range(1, months).Where(_ => dice.In(0.7))]);
    }

    private static readonly string[] Names =
        ["Asha Khan", "Ben Okoro", "Cara Lewis", "Dev Patel", "Ella Novak", "Finn Doyle"];
}
