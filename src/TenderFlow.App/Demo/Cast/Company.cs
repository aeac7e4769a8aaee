using System.Globalization;

namespace TenderFlow.App.Demo.Cast;

/// <summary>Everyone and everything that takes part in a play. It follows from the settings alone.</summary>
public sealed class Company
{
    private const int ProvidersForEachTender = 5;
    private const int FewestProviders = 20;
    private readonly List<Member>[] bidders;

    /// <summary>Casts a play.</summary>
    public Company(DemoSettings settings)
    {
        Chance = new(settings.Seed, "demo");
        var published = ShippedTenders.ReadAll();
        // Spread over the whole list, so that a small play has tenders of every publisher.
        var chosen = Enumerable.Range(0, Math.Min(settings.Tenders, published.Count))
            .Select(i => published[i * published.Count / Math.Min(settings.Tenders, published.Count)]).ToList();
        Buyers = [.. chosen.Select(t => t.BuyerName).Distinct(StringComparer.Ordinal).Select(Buyer)];
        Providers = [.. Enumerable.Range(0, Math.Max(FewestProviders, chosen.Count * ProvidersForEachTender)).Select(Provider)];
        Tenders = TenderPlans.Of(chosen, settings, Chance);
        bidders = [.. Tenders.Select(Choose)];
    }

    /// <summary>The source of all behaviour.</summary>
    public Chance Chance { get; }

    /// <summary>Those who buy.</summary>
    public IReadOnlyList<Member> Buyers { get; }

    /// <summary>Those who may bid.</summary>
    public IReadOnlyList<Member> Providers { get; }

    /// <summary>The tenders, by the time of their publication.</summary>
    public IReadOnlyList<TenderPlan> Tenders { get; }

    /// <summary>The providers that take part in a tender: everyone is dealt to one, and chance adds more.</summary>
    public IReadOnlyList<Member> BiddersOf(TenderPlan tender) => bidders[tender.Number];

    private List<Member> Choose(TenderPlan tender)
    {
        var chance = Chance.About(tender.Key);
        return [.. Providers.Where((_, i) => i % Tenders.Count == tender.Number)
            .Concat(Providers.OrderBy(p => chance.Part($"order/{p.Email}")).Take(chance.Between("more bidders", 0, 2)))
            .Distinct()];
    }

    private Member Buyer(string name, int number)
    {
        var person = PersonOf($"buyer/{number}");
        return new(name, "", true, person, "Commissioning lead",
            string.Create(CultureInfo.InvariantCulture, $"{Names.Slug(person)}@buyer{number + 1}.example"), Phone(number))
        {
            Colleague = PersonOf($"buyer/{number}/colleague"),
        };
    }

    private Member Provider(int number)
    {
        var (place, group) = (Names.Places[number % Names.Places.Length],
            Names.Groups[(number / Names.Places.Length + number) % Names.Groups.Length]);
        var round = number / (Names.Places.Length * Names.Groups.Length);
        var name = round == 0 ? $"{place} {group}" : $"{place} {group} {round + 1}";
        var person = PersonOf($"provider/{number}");
        return new(name, place, !Chance.In($"first-timer/{number}", 0.3), person, "Manager",
            string.Create(CultureInfo.InvariantCulture, $"{Names.Slug(person)}@{Names.Slug(name)}.example"),
            Phone(500 + number));
    }

    private string PersonOf(string who) => $"{Chance.Of(who + "/first", Names.First)} {Chance.Of(who + "/last", Names.Last)}";

    private static string Phone(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"01632 960 {number % 1000:000}");
}
