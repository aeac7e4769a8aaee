using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Hosting;

namespace TenderFlow.App.Checks;

/// <summary>The command that holds a data folder against its promises.</summary>
public static class CheckCommands
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON list and nothing else." };

    /// <summary>The command.</summary>
    /// <param name="settingsOf">Where the records are, by the words of the command line.</param>
    public static Command Build(Func<ParseResult, AppSettings> settingsOf)
    {
        var check = new Command("check", "Hold every record and message against what TenderFlow promises.") { Json };
        check.SetAction((words, stop) => RunAsync(settingsOf(words), words.GetValue(Json), stop));
        return check;
    }

    private static async Task<int> RunAsync(AppSettings settings, bool json, CancellationToken cancellationToken)
    {
        if (!DatabaseSetup.IsThere(settings))
        {
            Console.Error.WriteLine($"There is nothing in {settings.DataFolder}. Name another folder with --data.");
            return 1;
        }

        await using var app = TenderFlowApp.Build(settings);
        await TenderFlowApp.PrepareAsync(app, cancellationToken);
        var found = await RecordCheck.RunAsync(app.Services, Depth(settings), cancellationToken);
        Console.Out.WriteLine(json ? JsonSerializer.Serialize(found, Format) : InWords(found));
        return found.Count == 0 ? 0 : 1;
    }

    // Mails and documents are looked for in the folder; where documents are elsewhere, it would miss them all.
    private static CheckDepth Depth(AppSettings settings) =>
        settings.Storage is null ? CheckDepth.All : CheckDepth.Records;

    private static string InWords(IReadOnlyList<Violation> found) => found.Count == 0
        ? "Every record and message was checked. No promise was broken."
        : string.Join(Environment.NewLine, found.Select(v => $"{v.Invariant} {v.Subject}: {v.Sentence}"));
}
