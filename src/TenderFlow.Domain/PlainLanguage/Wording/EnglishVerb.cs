namespace TenderFlow.Domain.PlainLanguage.Wording;

/// <summary>The forms of an English verb, perhaps with words after it (<c>carry out</c>).</summary>
/// <param name="Plain">As in “we start”.</param>
/// <param name="Third">As in “it starts”.</param>
/// <param name="Past">As in “it started”.</param>
/// <param name="Participle">As in “it has begun”.</param>
/// <param name="Ing">As in “starting”.</param>
internal sealed record EnglishVerb(string Plain, string Third, string Past, string Participle, string Ing)
{
    // Plain form, past, participle.
    private const string IrregularForms =
        "be/was/been become/became/become begin/began/begun bind/bound/bound break/broke/broken "
        + "build/built/built buy/bought/bought choose/chose/chosen cut/cut/cut do/did/done draw/drew/drawn "
        + "find/found/found forgive/forgave/forgiven get/got/got give/gave/given go/went/gone grow/grew/grown "
        + "have/had/had hold/held/held keep/kept/kept know/knew/known lead/led/led learn/learned/learned "
        + "leave/left/left let/let/let lose/lost/lost make/made/made meet/met/met pay/paid/paid put/put/put "
        + "read/read/read say/said/said see/saw/seen seek/sought/sought send/sent/sent set/set/set "
        + "show/showed/shown speak/spoke/spoken speed/sped/sped spend/spent/spent spread/spread/spread "
        + "stand/stood/stood strive/strove/striven take/took/taken tell/told/told think/thought/thought "
        + "undergo/underwent/undergone undertake/undertook/undertaken write/wrote/written "
        + "understand/understood/understood win/won/won";

    private static readonly Dictionary<string, (string Past, string Participle)> Irregular = IrregularForms.Split(' ')
        .Select(forms => forms.Split('/'))
        .ToDictionary(forms => forms[0], forms => (forms[1], forms[2]), StringComparer.Ordinal);

    private static readonly HashSet<string> Doubling = new(StringComparer.Ordinal)
    {
        "stop", "plan", "drop", "transmit", "remit", "submit", "permit", "incur", "defer", "prefer", "refer", "transfer", "fit",
        "get", "let", "put", "set", "cut", "begin", "run", "win", "swap", "step", "ship", "rub", "map",
    };

    /// <summary>How many forms there are.</summary>
    public const int FormCount = 5;

    /// <summary>The forms that can stand in a text, each once, in a fixed order.</summary>
    public IReadOnlyList<string> Forms => [Plain, Third, Past, Participle, Ing];

    /// <summary>Works out the forms. Only the first word changes.</summary>
    public static EnglishVerb Of(string plain)
    {
        var space = plain.IndexOf(' ', StringComparison.Ordinal);
        var (verb, rest) = space < 0 ? (plain, "") : (plain[..space], plain[space..]);
        var (past, participle) = Irregular.TryGetValue(verb, out var known) ? known : (Ending(verb, "ed"), Ending(verb, "ed"));
        return new(plain, ThirdOf(verb) + rest, past + rest, participle + rest, Ending(verb, "ing") + rest);
    }

    private static string ThirdOf(string verb) => verb switch
    {
        "be" => "is",
        "have" => "has",
        _ => EnglishNoun.Plural(verb),
    };

    private static string Ending(string verb, string ending) =>
        Doubling.Contains(verb) ? verb + verb[^1] + ending
        : verb is "travel" or "cancel" or "label" or "signal" or "model" or "equal" ? verb + "l" + ending
        : verb is "be" or "see" or "agree" && ending is "ing" ? verb + ending
        : verb.EndsWith("ie", StringComparison.Ordinal) && ending is "ing" ? verb[..^2] + "ying"
        : verb[^1] is 'e' ? verb[..^1] + ending
        : verb[^1] is 'y' && !IsVowel(verb[^2]) && ending is "ed" ? verb[..^1] + "ied"
        : verb + ending;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
