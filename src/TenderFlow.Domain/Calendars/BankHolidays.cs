using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Calendars;

/// <summary>
/// The published bank holidays of every part of the UK (CAL-5). Read from data, never worked out (CAL-7).
/// </summary>
public sealed class BankHolidays
{
    private static readonly Lazy<BankHolidays> FromAssembly = new(
        () => Parse(EmbeddedText.Read("TenderFlow.Domain.Calendars.Data.bank-holidays.json")));

    private readonly Dictionary<Division, IReadOnlyList<BankHoliday>> divisions;

    /// <summary>Takes the holidays of each part of the UK.</summary>
    /// <exception cref="DomainError">A part is missing or empty, or a day is listed twice (CAL-8).</exception>
    public BankHolidays(IReadOnlyDictionary<Division, IReadOnlyList<BankHoliday>> divisions)
    {
        ArgumentNullException.ThrowIfNull(divisions);
        this.divisions = [];
        foreach (var division in Enum.GetValues<Division>())
        {
            var days = divisions.GetValueOrDefault(division) ?? [];
            Refuse(days.Count == 0, $"The file lists no bank holidays for {PlainName(division)}. Use the whole file.");
            var twice = days.GroupBy(day => day.Date).FirstOrDefault(same => same.Count() > 1);
            Refuse(twice is not null, $"The file lists {twice?.Key:yyyy-MM-dd} twice for {PlainName(division)}.");
            this.divisions[division] = [.. days.OrderBy(day => day.Date)];
        }

        FirstYear = this.divisions.Values.Max(days => days[0].Date.Year);
        LastYear = this.divisions.Values.Min(days => days[^1].Date.Year);
        Refuse(LastYear < FirstYear, "The parts of the UK have no year in common in this file. Use the whole file.");
    }

    /// <summary>The copy that came with this version of TenderFlow.</summary>
    public static BankHolidays Shipped => FromAssembly.Value;

    /// <summary>The first year known for every part of the UK.</summary>
    public int FirstYear { get; }

    /// <summary>The last year published for every part of the UK; dates after it are provisional (CAL-9).</summary>
    public int LastYear { get; }

    /// <summary>The holidays of one part of the UK, in order of date.</summary>
    public IReadOnlyList<BankHoliday> In(Division division) => divisions[division];

    /// <summary>Reads the published JSON.</summary>
    /// <exception cref="DomainError">The text is not the published list (CAL-8).</exception>
    public static BankHolidays Parse(string json) => BankHolidaysJson.Read(json);

    /// <summary>Writes the published JSON.</summary>
    public string ToJson() => BankHolidaysJson.Write(this);

    /// <summary>
    /// These holidays, brought up to date. The publisher drops old years from its list; they are kept.
    /// </summary>
    /// <exception cref="DomainError">The newer list knows less than this one, or leaves a gap (CAL-8).</exception>
    public BankHolidays UpdatedWith(BankHolidays newer)
    {
        ArgumentNullException.ThrowIfNull(newer);
        Refuse(
            newer.LastYear < LastYear,
            $"The new file ends in {newer.LastYear}. We already know {LastYear}. Use a newer file.");
        Refuse(
            newer.FirstYear > LastYear + 1,
            $"The new file starts in {newer.FirstYear}. We only know up to {LastYear}. Use a file without a gap.");
        var merged = new Dictionary<Division, IReadOnlyList<BankHoliday>>();
        foreach (var (division, known) in divisions)
        {
            var fresh = newer.In(division);
            foreach (var year in Enumerable.Range(newer.FirstYear, Math.Max(0, LastYear - newer.FirstYear + 1)))
            {
                Refuse(
                    fresh.Count(day => day.Date.Year == year) < known.Count(day => day.Date.Year == year),
                    $"The new file has too few holidays in {year} for {PlainName(division)}. Check the file.");
            }

            var dropped = known.Where(day => day.Date.Year < newer.FirstYear);
            merged[division] = [.. dropped, .. fresh.Where(day => day.Date.Year >= newer.FirstYear)];
        }

        return new(merged);
    }

    private static void Refuse(bool condition, string sentence)
    {
        if (condition)
        {
            throw new DomainError(new Refusal("CAL-8", "bankHolidays", sentence));
        }
    }

    private static string PlainName(Division division) => division switch
    {
        Division.EnglandAndWales => "England and Wales",
        Division.Scotland => "Scotland",
        _ => "Northern Ireland",
    };
}
