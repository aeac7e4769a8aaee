using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TenderFlow.App.Messages.Templates;
using TenderFlow.App.PlainWords.Checking;
using TenderFlow.App.PlainWords.Files;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.PlainLanguage;

namespace TenderFlow.App.PlainWords.Commands;

/// <summary>The plain-language gate from a terminal, fit for anyone's pipeline.</summary>
public static class WordCommands
{
    private const int GateFails = 1;
    private const int BadInput = 2;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Builds <c>check-text FILE|-</c>: 0 when the text passes, 1 when not, 2 when it cannot be read.</summary>
    public static Command CheckText()
    {
        var file = new Argument<string>("file") { Description = "A PDF, .docx, .odt or text file; - reads what is piped in." };
        var kind = new Option<TextKind>("--kind")
        {
            Description = "What the text is for. Each kind has its own level.",
            DefaultValueFactory = _ => TextKind.Document,
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object and nothing else." };
        var check = new Command("check-text", "Check that a text is easy to read.") { file, kind, json };
        check.SetAction((words, stop) => CheckAsync(
            words.GetValue(file)!, words.GetValue(kind), words.GetValue(json), stop));
        return check;
    }

    /// <summary>Builds <c>templates</c>: every message template with its scores; 0 when all pass.</summary>
    public static Command Templates()
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON array and nothing else." };
        var templates = new Command("templates", "List every message template with its reading scores.") { json };
        templates.SetAction(words =>
        {
            var scores = TemplateScore.OfAll(TemplateLibrary.BuiltIn(), LevelSettings.OfThisProcess);
            Console.Out.WriteLine(words.GetValue(json) ? JsonSerializer.Serialize(scores, Format) : Table(scores));
            return scores.All(score => score.Passes) ? 0 : GateFails;
        });
        return templates;
    }

    private static async Task<int> CheckAsync(string name, TextKind kind, bool json, CancellationToken cancellationToken)
    {
        FileWords words;
        try
        {
            words = await TextSource.ReadAsync(name, Console.OpenStandardInput, cancellationToken);
        }
        catch (DomainError refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return BadInput;
        }

        if (words.Note is { } note)
        {
            await Console.Error.WriteLineAsync(note);
        }

        var report = PlainLanguageCheck.Read(words.Text, LevelSettings.OfThisProcess[kind]);
        await Console.Out.WriteLineAsync(
            json ? JsonSerializer.Serialize(TextReport.Of(report), Format) : ReportWords.Of(words.Text, report));
        return report.Passes ? 0 : GateFails;
    }

    private static string Table(IReadOnlyList<TemplateScore> scores) => string.Join('\n',
    [
        "words  ease grade  passes  template",
        .. scores.Select(s =>
            $"{s.Words,5} {s.FleschReadingEase,5:0.0} {s.FleschKincaidGrade,5:0.0}  {(s.Passes ? "yes" : "no "),-6}  {s.Name}"),
    ]);
}
