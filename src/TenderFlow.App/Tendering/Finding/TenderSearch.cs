using TenderFlow.App.Web.Parsing;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Tendering.Finding;

/// <summary>What a provider looks for among the open tenders. Anything that makes no sense is left out, never refused.</summary>
public sealed record TenderSearch
{
    private const int LongestText = 200;

    /// <summary>Words that must all stand somewhere in the tender.</summary>
    public string Words { get; init; } = "";

    /// <summary>Where, in words.</summary>
    public string Place { get; init; } = "";

    /// <summary>Only tenders that welcome first bids.</summary>
    public bool FirstTimers { get; init; }

    /// <summary>Only tenders that welcome partners.</summary>
    public bool Partners { get; init; }

    /// <summary>Only tenders worth less than this, in pounds; null for any.</summary>
    public int? Under { get; init; }

    /// <summary>Only tenders that give this many days or more; null for any.</summary>
    public int? DaysLeft { get; init; }

    /// <summary>Reads the search from an address.</summary>
    public static TenderSearch From(IQueryCollection query) => new()
    {
        Words = Text(query["words"]),
        Place = Text(query["place"]),
        FirstTimers = query.ContainsKey("first"),
        Partners = query.ContainsKey("partners"),
        Under = Number(query["under"]),
        DaysLeft = Number(query["days"]),
    };

    /// <summary>Whether a tender is one of those looked for.</summary>
    public bool Matches(Tender tender, DateTimeOffset now)
    {
        var terms = tender.Terms;
        return Holds($"{terms.Title}\n{terms.Summary}\n{terms.Requirements}\n{terms.Area}", Words)
            && Holds($"{terms.Area}\n{terms.Title}", Place)
            && (!FirstTimers || terms.WelcomesFirstTimers)
            && (!Partners || terms.PartnersWelcome)
            && (Under is not { } pounds || terms.ValuePence < pounds * 100L)
            && (DaysLeft is not { } days || tender.BidsClose!.Instant >= now.AddDays(days));
    }

    private static bool Holds(string text, string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string Text(string? typed)
    {
        var clean = CleanText.Line(typed);
        return clean.Length <= LongestText ? clean : clean[..LongestText];
    }

    private static int? Number(string? typed) => NumberField.Parse(typed, "number") is { Ok: true, Value: var n } ? n : null;
}
