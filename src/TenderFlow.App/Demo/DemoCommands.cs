using System.CommandLine;
using TenderFlow.App.Demo.Results;
using TenderFlow.App.Demo.Running;

namespace TenderFlow.App.Demo;

/// <summary>The command that plays real tenders through the whole system.</summary>
public static class DemoCommands
{
    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "Another number makes people behave in another way.",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<int> Tenders = Counted("--tenders", "How many real tenders take part.", 56, 87);

    private static readonly Option<int> Months = Counted(
        "--months", "How many months are played.", 19, DemoSettings.MostMonths);

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object and nothing else." };

    /// <summary>The command.</summary>
    /// <param name="data">The option that names the data folder.</param>
    public static Command Build(Option<DirectoryInfo> data)
    {
        var demo = new Command("demo", "Play real tenders through the whole system, month by month.")
        {
            Seed, Tenders, Months, Json,
        };
        demo.SetAction((words, stop) => RunAsync(words, data, stop));
        return demo;
    }

    private static async Task<int> RunAsync(ParseResult words, Option<DirectoryInfo> data, CancellationToken cancellationToken)
    {
        var folder = words.GetResult(data) is { Implicit: false }
            ? words.GetValue(data)!.FullName
            : Path.Combine(Directory.GetCurrentDirectory(), "data", "demo");
        var settings = new DemoSettings(folder, words.GetValue(Seed), words.GetValue(Tenders), words.GetValue(Months));
        var progress = new TerminalProgress(Console.Error, !Console.IsErrorRedirected, TimeProvider.System);
        var result = await new DemoRun(settings, TimeProvider.System, progress).RunAsync(cancellationToken);
        await Console.Out.WriteLineAsync(words.GetValue(Json) ? result.ToJson() : DemoSummary.Of(result, settings));
        return result is { InvariantViolations.Count: 0, OrchestrationsFailed: 0, MessagesDuplicate: 0 } ? 0 : 1;
    }

    private static Option<int> Counted(string name, string description, int usual, int most)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(given =>
        {
            if (given.GetValue(option) is < 1 || given.GetValue(option) > most)
            {
                given.AddError($"Give {name} a number from 1 to {most}.");
            }
        });
        return option;
    }
}
