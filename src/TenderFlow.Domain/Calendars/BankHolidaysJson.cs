using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Calendars;

/// <summary>
/// The published shape: <c>{division: {division, events: [{title, date, notes, bunting}]}}</c> (CAL-5).
/// </summary>
internal static class BankHolidaysJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        WriteIndented = true,
    };

    private static readonly Dictionary<string, Division> Names = new(StringComparer.Ordinal)
    {
        ["england-and-wales"] = Division.EnglandAndWales,
        ["scotland"] = Division.Scotland,
        ["northern-ireland"] = Division.NorthernIreland,
    };

    public static BankHolidays Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        Dictionary<string, Published>? file;
        try
        {
            file = JsonSerializer.Deserialize<Dictionary<string, Published>>(json, Options);
        }
        catch (JsonException error)
        {
            var line = error.LineNumber + 1 ?? 1;
            throw Unreadable($"This is not the published list of bank holidays. Look near line {line}.");
        }

        if (file is null || file.Values.Any(published => published is null))
        {
            throw Unreadable("The file holds no list of bank holidays. Use the file that GOV.UK publishes.");
        }

        if (file.Keys.FirstOrDefault(name => !Names.ContainsKey(name)) is { } unknown)
        {
            throw Unreadable($"The file names a part of the UK we do not know: {unknown}. Check the file.");
        }

        return new(file.ToDictionary(
            entry => Names[entry.Key],
            entry => (IReadOnlyList<BankHoliday>)[.. entry.Value.Events.Select(Holiday)]));
    }

    public static string Write(BankHolidays holidays) => JsonSerializer.Serialize(
        Names.ToDictionary(
            name => name.Key,
            name => new Published
            {
                Division = name.Key,
                Events = [.. holidays.In(name.Value).Select(Event)],
            },
            StringComparer.Ordinal),
        Options);

    private static BankHoliday Holiday(PublishedEvent? day) =>
        day is null || string.IsNullOrWhiteSpace(day.Title)
            ? throw Unreadable("A bank holiday in the file has no name. Use the file that GOV.UK publishes.")
            : new(day.Date, day.Title, day.Notes ?? "", day.Bunting);

    private static PublishedEvent Event(BankHoliday day) =>
        new() { Title = day.Title, Date = day.Date, Notes = day.Notes, Bunting = day.Bunting };

    private static DomainError Unreadable(string sentence) => new(new Refusal("CAL-8", "bankHolidays", sentence));

    private sealed record Published
    {
        public string Division { get; init; } = "";

        public required List<PublishedEvent> Events { get; init; }
    }

    private sealed record PublishedEvent
    {
        public required string Title { get; init; }

        public required DateOnly Date { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
        public string? Notes { get; init; }

        public bool Bunting { get; init; }
    }
}
