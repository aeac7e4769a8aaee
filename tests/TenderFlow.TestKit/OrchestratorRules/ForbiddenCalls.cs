using System.Text.RegularExpressions;

namespace TenderFlow.TestKit.OrchestratorRules;

/// <summary>What an orchestrator may not use, and what it takes instead.</summary>
internal static class ForbiddenCalls
{
    private const string Wait = "wait for the context's timers, activities and events only";
    private const string Ask = "let an activity do it";

    // Type and member as one text; the first line that matches holds.
    private static readonly (Regex Member, string Instead)[] Rules =
    [
        Rule(@"System\.(DateTime|DateTimeOffset)\.get_(Now|UtcNow|Today)", "take the context's CurrentUtcDateTime"),
        Rule(@"System\.TimeProvider\..*|System\.Diagnostics\.Stopwatch\..*", "take the context's CurrentUtcDateTime"),
        Rule(@"System\.TimeZoneInfo\.get_Local", "name the zone"),
        Rule(@"System\.Guid\.(NewGuid|CreateVersion7)", "take the context's NewGuid"),
        Rule(@"System\.Random\..*|System\.Security\.Cryptography\..*", "take the context's NewGuid"),
        // Compiled iterators look at their thread; a line end is always the same.
        Rule(@"System\.Environment\.(?!get_(CurrentManagedThreadId|NewLine)$).*", "take it as input"),
        Rule(@"System\.Threading\.Tasks\.Task(`1)?\.(Delay|Run|get_Factory|Wait|WaitAll|WaitAny|ContinueWith)", Wait),
        Rule(@"System\.Threading\.Tasks\.(TaskFactory|Parallel)\b.*", Wait),
        Rule(@"System\.Threading\.(Thread|ThreadPool|Timer|PeriodicTimer)\..*", Wait),
        Rule(@"System\.Threading\.CancellationTokenSource\.(CancelAsync|CancelAfter)", "call Cancel, and time it with a timer"),
        Rule(@"System\.IO\.(Path\.Get(Temp|Random).*|(?!Path\.)\w+(?<!Exception)\..*)", Ask),
        Rule(@"System\.(Net|Data)\..*|System\.Diagnostics\.Process\..*|System\.Console\..*", Ask),
        Rule(@"Microsoft\.(EntityFrameworkCore|Data)\..*", Ask),
    ];

    /// <summary>What to do instead; null if the member may be used.</summary>
    public static string? Instead(Member used)
    {
        if (used is { Type: "System.Threading.CancellationTokenSource", Name: ".ctor", Parameters: > 0 })
        {
            return "call Cancel, and time it with a timer";
        }

        var text = $"{used.Type}.{used.Name}";
        return Array.Find(Rules, rule => rule.Member.IsMatch(text)).Instead;
    }

    /// <summary>True for the call that lets code go on anywhere, if it is not told to stay.</summary>
    public static bool LeavesTheThread(Member used, Instruction? before) =>
        used.Name == "ConfigureAwait"
        && used.Type.StartsWith("System.Threading.Tasks.", StringComparison.Ordinal)
        && before?.Code != System.Reflection.Emit.OpCodes.Ldc_I4_1;

    private static (Regex Member, string Instead) Rule(string member, string instead) =>
        (new Regex($"^({member})$", RegexOptions.None, TimeSpan.FromSeconds(5)), instead);
}
