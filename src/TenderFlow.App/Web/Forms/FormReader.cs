using TenderFlow.App.Web.Parsing;

namespace TenderFlow.App.Web.Forms;

/// <summary>
/// Reads the fields of a form that was sent. What cannot be read is noted in the errors and gives a default value,
/// so a page reads all fields first and then asks <see cref="FormErrors.Any"/> once.
/// </summary>
/// <param name="posted">What was typed.</param>
/// <param name="errors">Takes a sentence for each field that cannot be read.</param>
public sealed class FormReader(PostedForm posted, FormErrors errors)
{
    /// <summary>What was typed into a field, or null.</summary>
    public string? this[string name] => posted[name];

    /// <summary>One line that must be there.</summary>
    public string Line(string name, string missing, int max = 200) =>
        Keep(name, TextField.Line(posted[name], missing, max));

    /// <summary>Text of several lines that must be there.</summary>
    public string Lines(string name, string missing, int max = 5000) =>
        Keep(name, TextField.Lines(posted[name], missing, max));

    /// <summary>One line that may be empty.</summary>
    public string OptionalLine(string name, int max = 200) => Keep(name, TextField.OptionalLine(posted[name], max));

    /// <summary>Text of several lines that may be empty.</summary>
    public string OptionalLines(string name, int max = 5000) =>
        Keep(name, TextField.OptionalLines(posted[name], max));

    /// <summary>A date that must be there. The boxes are the name with -day, -month and -year after it.</summary>
    public DateOnly Date(string name, string what) => Keep(name, ReadDate(name, what));

    /// <summary>A date that may be left empty; then null.</summary>
    public DateOnly? OptionalDate(string name, string what) =>
        DateField.IsBlank(posted[name + "-day"], posted[name + "-month"], posted[name + "-year"])
            ? null
            : Date(name, what);

    /// <summary>A time of day that must be there.</summary>
    public TimeOnly Time(string name, string what) => Keep(name, TimeField.Parse(posted[name], what));

    /// <summary>An amount that must be there, in pence.</summary>
    public long Money(string name, string what) => Keep(name, MoneyField.Parse(posted[name], what));

    /// <summary>An amount in pence that may be left empty; then null.</summary>
    public long? OptionalMoney(string name, string what) =>
        CleanText.IsBlank(posted[name]) ? null : Money(name, what);

    /// <summary>A whole number that must be there.</summary>
    public int Number(string name, string what, int least = 0, int most = 1_000_000) =>
        Keep(name, NumberField.Parse(posted[name], what, least, most));

    /// <summary>An e-mail address that must be there.</summary>
    public string Email(string name, string what) => Keep(name, EmailField.Parse(posted[name], what));

    /// <summary>One of the values that the form offers.</summary>
    public string Choice(string name, IEnumerable<string> offered, string missing)
    {
        var chosen = offered.FirstOrDefault(value => value == posted[name]);
        return Keep(name, chosen is null ? new Fault(missing) : new Parsed<string>(chosen, null));
    }

    /// <summary>All ticked values that the form offers; anything else that was sent is left out.</summary>
    public IReadOnlyList<string> Choices(string name, IEnumerable<string> offered, string? missing = null)
    {
        var chosen = offered.Intersect(posted.All(name), StringComparer.Ordinal).ToList();
        if (chosen.Count == 0 && missing is not null)
        {
            errors.Add(name, missing);
        }

        return chosen;
    }

    /// <summary>True when a single box was ticked.</summary>
    public bool Ticked(string name) => posted.All(name).Count > 0;

    /// <summary>Keeps the value, or notes the error; a text that could not be read is empty, never null.</summary>
    public T Keep<T>(string name, Parsed<T> parsed)
    {
        if (parsed.Error is { } sentence)
        {
            errors.Add(name, sentence);
            return typeof(T) == typeof(string) ? (T)(object)"" : default!;
        }

        return parsed.Value;
    }

    private Parsed<DateOnly> ReadDate(string name, string what) =>
        DateField.Parse(posted[name + "-day"], posted[name + "-month"], posted[name + "-year"], what);
}
