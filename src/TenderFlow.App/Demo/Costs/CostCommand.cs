using System.CommandLine;
using System.Globalization;
using System.Text;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Hosting;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Demo.Costs;

/// <summary>The command that says what a year in Azure would count and cost, from the record of a play.</summary>
public static class CostCommand
{
    private static readonly Option<int> Tenders = new("--tenders")
    {
        Description = "How many tenders the year sees.",
        DefaultValueFactory = _ => 50,
    };

    private static readonly Option<FileInfo> Prices = new("--prices")
    {
        Description = "The table of prices.",
        DefaultValueFactory = _ => new FileInfo(Path.Combine("infra", "costs", "prices.csv")),
    };

    private static readonly Option<string> Size = new("--size")
    {
        Description = "Which shape of the infrastructure: small or large.",
        DefaultValueFactory = _ => "small",
    };

    /// <summary>The command.</summary>
    /// <param name="data">The option that names the data folder.</param>
    /// <param name="settingsOf">How a folder is opened.</param>
    public static Command Build(Option<DirectoryInfo> data, Func<string, AppSettings> settingsOf)
    {
        var costs = new Command("costs", "Say what a year in Azure counts and costs, from what a play left behind.")
        {
            Tenders, Prices, Size,
        };
        costs.SetAction(async (words, stop) =>
        {
            var settings = settingsOf(words.GetValue(data)!.FullName) with { RunInBackground = false };
            if (!File.Exists(settings.PathOf("tenderflow.db")))
            {
                throw new DomainError(new Refusal("COST-1", "", "This folder holds no play. Play a demo first: ./run demo"));
            }

            await using var app = TenderFlowApp.Build(settings);
            var counted = await app.Services.GetRequiredService<UnitOfWork>()
                .ReadAsync(db => OperationCount.OfAsync(db, stop), stop);
            var lines = await File.ReadAllLinesAsync(words.GetValue(Prices)!.FullName, stop);
            await Console.Out.WriteAsync(Text(
                counted, Price.Read(lines), words.GetValue(Size)!, words.GetValue(Tenders)));
        });
        return costs;
    }

    /// <summary>The answer as a Markdown table.</summary>
    public static string Text(Operations counted, IReadOnlyList<Price> prices, string size, int tenders)
    {
        var year = counted.InAYear(tenders);
        var bill = Price.Bill(prices, size, year);
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{tenders} tenders a year, {size}:").AppendLine();
        text.AppendLine("| what | counted | pounds a year |").AppendLine("|---|--:|--:|");
        foreach (var (price, count, pounds) in bill)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {price.What} | {count:N0} {price.Counts} | {pounds:N0} |");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"| **together** | | **{bill.Sum(b => b.Pounds):N0}** |").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture,
            $"Also counted: {year["activities"]:N0} activities, {year["turns"]:N0} turns of orchestrations, ");
        text.AppendLine(CultureInfo.InvariantCulture,
            $"{year["requests"]:N0} requests, {year["databaseWrites"]:N0} rows written.");
        return text.ToString();
    }
}
