using System.Globalization;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Demo.Costs;

/// <summary>What one operation costs, as the table of prices says.</summary>
/// <param name="What">In words.</param>
/// <param name="Size">small, large or both.</param>
/// <param name="Counts">The name of what is counted.</param>
/// <param name="Per">For how many of them the price is.</param>
/// <param name="Pounds">The price in pounds.</param>
public sealed record Price(string What, string Size, string Counts, double Per, double Pounds)
{
    private const int Columns = 7;

    /// <summary>Reads a table: what, size, counts, per, pounds, source, date; the first line names the columns.</summary>
    /// <exception cref="DomainError">A line cannot be read; the sentence says which.</exception>
    public static IReadOnlyList<Price> Read(IEnumerable<string> lines) =>
        [.. lines.Index().Skip(1).Where(l => l.Item.Length > 0).Select(l => Of(l.Item.Split(','), l.Index + 1))];

    /// <summary>What a year costs: each line of the table that counts for the size, in pounds.</summary>
    public static IReadOnlyList<(Price Price, double Count, double Pounds)> Bill(
        IEnumerable<Price> prices, string size, IReadOnlyDictionary<string, double> year) =>
        [.. prices.Where(p => p.Size == size || p.Size == "both")
            .Select(p => (p, year[p.Counts], year[p.Counts] / p.Per * p.Pounds))];

    private static Price Of(string[] cells, int line) =>
        cells.Length == Columns
        && double.TryParse(cells[3], NumberStyles.Float, CultureInfo.InvariantCulture, out var per) && per > 0
        && double.TryParse(cells[4], NumberStyles.Float, CultureInfo.InvariantCulture, out var pounds)
            ? new(cells[0], cells[1], cells[2], per, pounds)
            : throw new DomainError(new Refusal(
                "COST-2", "", $"Line {line} of the prices must have {Columns} parts with numbers in the fourth and fifth."));
}
