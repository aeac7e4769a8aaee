namespace TenderFlow.App.Messages.Templates;

/// <summary>Holds a template to its own header before it is ever sent.</summary>
public static class TemplateCheck
{
    /// <summary>Every placeholder used is declared, every declared one is used, and an optional one only where it is there.</summary>
    /// <exception cref="TemplateError">One is not.</exception>
    public static MessageTemplate Demand(MessageTemplate template)
    {
        var whole = string.Join('\n', template.Subject, template.Why, template.Body, template.Action is { } a ? $"(({a.Link}))" : "");
        var used = PlaceholderText.NamesIn(whole).ToHashSet(StringComparer.Ordinal);
        var known = template.Placeholders.Keys.Concat(PlaceholderText.FromFrame).ToHashSet(StringComparer.Ordinal);
        if (used.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new TemplateError(template.Name, $"it uses (({unknown})) and does not declare it.");
        }

        if (template.Placeholders.Keys.Except(used, StringComparer.Ordinal).FirstOrDefault() is { } unused)
        {
            throw new TemplateError(template.Name, $"it declares {unused} and does not use it.");
        }

        var withoutOptional = PlaceholderText.NamesIn(PlaceholderText.KeepSections(whole, _ => false));
        var bare = withoutOptional.FirstOrDefault(name => template.Placeholders.GetValueOrDefault(name)?.Optional == true);
        return bare is null
            ? template
            : throw new TemplateError(template.Name, $"(({bare})) may be absent: put it in ((?{bare}))…((/{bare})).");
    }
}
