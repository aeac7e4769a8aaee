using System.Collections;

namespace TenderFlow.App.Messages.Templates;

/// <summary>The values of one message, held against what its template declares.</summary>
public sealed class TemplateValues
{
    private readonly MessageTemplate template;
    private readonly Dictionary<string, object> given = new(StringComparer.Ordinal);

    /// <summary>Takes the values. A null and an empty list count as absent.</summary>
    /// <exception cref="TemplateError">One is missing, unknown or of the wrong kind.</exception>
    public TemplateValues(MessageTemplate template, IReadOnlyDictionary<string, object?> values)
    {
        this.template = template;
        foreach (var (name, value) in values.Where(pair => IsThere(pair.Value)))
        {
            if (!template.Placeholders.TryGetValue(name, out var placeholder))
            {
                throw new TemplateError(template.Name, $"it takes no value “{name}”.");
            }

            given.Add(name, Fits(placeholder.Kind, value!)
                ? value!
                : throw new TemplateError(template.Name, $"“{name}” must be a {placeholder.Kind}, not a {value!.GetType().Name}."));
        }

        var missing = template.Placeholders.Values.FirstOrDefault(p => !p.Optional && !given.ContainsKey(p.Name));
        if (missing is not null)
        {
            throw new TemplateError(template.Name, $"the value “{missing.Name}” is missing.");
        }
    }

    /// <summary>Whether a value was given.</summary>
    public bool Has(string name) => given.ContainsKey(name);

    /// <summary>How the template declares a value; null for a name of the frame.</summary>
    public Placeholder? Declared(string name) => template.Placeholders.GetValueOrDefault(name);

    /// <summary>A text or a link.</summary>
    public string Text(string name) => Get<string>(name);

    /// <summary>The strings of a list.</summary>
    public IEnumerable<string> List(string name) => Get<IEnumerable<string>>(name);

    /// <summary>The labels with their texts.</summary>
    public IEnumerable<LabelledText> Pairs(string name) => Get<IEnumerable<LabelledText>>(name);

    private T Get<T>(string name) => given.GetValueOrDefault(name) is T value
        ? value
        : throw new TemplateError(template.Name, $"(({name})) does not belong in this place.");

    private static bool IsThere(object? value) => value switch
    {
        null => false,
        string text => !string.IsNullOrWhiteSpace(text),
        ICollection list => list.Count > 0,
        _ => true,
    };

    private static bool Fits(PlaceholderKind kind, object value) => kind switch
    {
        PlaceholderKind.List => value is IEnumerable<string>,
        PlaceholderKind.Pairs => value is IEnumerable<LabelledText>,
        _ => value is string,
    };
}
