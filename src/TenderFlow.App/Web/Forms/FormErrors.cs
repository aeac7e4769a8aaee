using System.Collections;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Web.Forms;

/// <summary>All that is wrong with a form, in the order it was found; shown on top and beside each field.</summary>
public sealed class FormErrors : IReadOnlyCollection<FieldError>
{
    private readonly List<FieldError> errors = [];

    /// <inheritdoc />
    public int Count => errors.Count;

    /// <summary>True when something is wrong.</summary>
    public bool Any => errors.Count > 0;

    /// <summary>The first sentence about a field, or null when the field is fine.</summary>
    public string? this[string field] => errors.Find(error => error.Field == field)?.Sentence;

    /// <summary>Adds a sentence about a field; an empty field name means the whole form.</summary>
    public void Add(string field, string sentence) => Add(new FieldError(field, sentence));

    /// <summary>Adds what the domain refused beside a field, under the name that it has on the page.</summary>
    public void Add(string field, Refusal refusal) => Add(new FieldError(field, refusal.Sentence, refusal.Rule));

    /// <summary>Whether a rule stands against the form.</summary>
    public bool NameRule(string rule) => errors.Exists(error => error.Rule == rule);

    /// <summary>Adds what the domain refused, each beside the field it names.</summary>
    public void Add(DomainError error)
    {
        foreach (var refusal in error.Refusals)
        {
            Add(refusal.Field, refusal);
        }
    }

    /// <inheritdoc />
    public IEnumerator<FieldError> GetEnumerator() => errors.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Add(FieldError error)
    {
        if (!errors.Contains(error))
        {
            errors.Add(error);
        }
    }
}
