using TenderFlow.App.Web.Parsing;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Api.Reading;

/// <summary>Reads the values of a body as a form would: cleaned, within limits, every problem named with its property.</summary>
internal sealed class BodyReading
{
    private const int FirstYear = 2000;
    private const int LastYear = 2150;
    private readonly List<Refusal> refusals = [];

    /// <summary>One line that may be missing; then null.</summary>
    public string? Line(string field, string? given, int max) =>
        given is null ? null : Keep(field, TextField.OptionalLine(given, max));

    /// <summary>Text of several lines that may be missing; then null.</summary>
    public string? Lines(string field, string? given, int max) =>
        given is null ? null : Keep(field, TextField.OptionalLines(given, max));

    /// <summary>Text that must be there.</summary>
    public string Needed(string field, string? given, string missing, int max) =>
        Keep(field, TextField.Lines(given, missing, max));

    /// <summary>A whole number within limits, if it is there.</summary>
    public long? Number(string field, long? given, long least, long most)
    {
        if (given < least || given > most)
        {
            Refuse(field, $"Give a whole number from {least:N0} to {most:N0}.");
            return null;
        }

        return given;
    }

    /// <summary>A date that must be there.</summary>
    public DateOnly Day(string field, DateOnly? given, string missing)
    {
        if (given is null)
        {
            Refuse(field, missing);
        }

        return OptionalDay(field, given) ?? default;
    }

    /// <summary>A date that may be missing.</summary>
    public DateOnly? OptionalDay(string field, DateOnly? given)
    {
        if (given is { Year: < FirstYear or > LastYear })
        {
            Refuse(field, $"Give a day from {FirstYear} to {LastYear}.");
            return null;
        }

        return given;
    }

    /// <summary>A closing date with its time and zone; null when it is missing or cannot be read.</summary>
    public Deadline? Closing(string field, ClosingBody? given)
    {
        if (given is null)
        {
            return null;
        }

        var day = Day($"{field}.date", given.Date, "Say on which day bids close.");
        var zone = given.Zone ?? Zones.London;
        if (given.Time is not { } time)
        {
            Refuse($"{field}.time", "Say at what time bids close.");
            return null;
        }

        if (day == default)
        {
            return null;
        }

        if (Deadline.WhyNot(day, time, zone, field) is { } refusal)
        {
            refusals.Add(refusal);
            return null;
        }

        return Deadline.Resolve(day, time, zone);
    }

    /// <summary>The items of a list; an empty place in it is a problem of its own.</summary>
    public IEnumerable<(string Field, T Item)> Items<T>(string field, IReadOnlyList<T?>? given, int most)
        where T : class
    {
        if (given?.Count > most)
        {
            Refuse(field, $"Give at most {most:N0} of these.");
            yield break;
        }

        foreach (var (index, item) in (given ?? []).Index())
        {
            if (item is null)
            {
                Refuse($"{field}[{index}]", "Fill this in, or leave it out.");
            }
            else
            {
                yield return ($"{field}[{index}]", item);
            }
        }
    }

    /// <summary>Notes a problem.</summary>
    public void Refuse(string field, string sentence) => refusals.Add(new("API-2", field, sentence));

    /// <summary>Stops the request when there was a problem.</summary>
    /// <exception cref="DomainError">There was at least one.</exception>
    public void Done()
    {
        if (refusals.Count > 0)
        {
            throw new DomainError(refusals);
        }
    }

    private string Keep(string field, Parsed<string> parsed)
    {
        if (parsed.Error is { } sentence)
        {
            Refuse(field, sentence);
        }

        return parsed.Value ?? "";
    }
}
