using TenderFlow.App.Web.Forms;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Planning.Drafting.Asking;

/// <summary>What bidders can be asked for, in words, and good things to start with.</summary>
internal static class AskedWords
{
    public const int MostItems = 30;

    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new($"{AskedKind.Answer}", "A written answer"),
        new($"{AskedKind.Document}", "A file"),
        new($"{AskedKind.Price}", "A price"),
    ];

    /// <summary>What nearly every tender needs.</summary>
    public static IReadOnlyList<AskedItem> Starters { get; } =
    [
        new(AskedKind.Answer, "How will you run the service?",
            "Say what happens in a normal week, who does it, and where. About 500 words will do.", true, 90),
        new(AskedKind.Answer, "How will you know that it helps people?",
            "Say what you look at and how you ask the people you help. About 300 words will do.", true, 45),
        new(AskedKind.Answer, "How do you keep people safe?",
            "Say what you do to protect adults and children. About 300 words will do.", true, 45),
        new(AskedKind.Document, "Your latest accounts",
            "If the law does not ask you for an audit, send the accounts you have.", false, 10),
        new(AskedKind.Price, "Your price for the whole contract", "In pounds, with everything in it.", true, 30),
    ];

    public static string Kind(AskedKind kind) => kind switch
    {
        AskedKind.Answer => "A written answer",
        AskedKind.Document => "A file",
        AskedKind.Price => "A price",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What an item is and costs, such as “A file. They may leave it out. About 10 minutes.”.</summary>
    public static string Line(AskedItem item) =>
        $"{Kind(item.Kind)}. {(item.Required ? "Needed" : "They may leave it out")}. About {Minutes(item.Minutes)}.";

    /// <summary>“45 minutes”, “1 hour”, “3 hours 5 minutes”.</summary>
    public static string Minutes(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var m) => Count(m, "minute"),
        (var h, 0) => Count(h, "hour"),
        var (h, m) => $"{Count(h, "hour")} {Count(m, "minute")}",
    };

    /// <summary>The same items as new ones: a draft's items are always written anew.</summary>
    public static List<AskedItem> Copy(IEnumerable<AskedItem> items) =>
        [.. items.Select(i => new AskedItem(i.Kind, i.Title, i.Help, i.Required, i.Minutes))];

    private static string Count(int number, string unit) => $"{number} {unit}{(number == 1 ? "" : "s")}";
}
