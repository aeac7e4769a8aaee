using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace TenderFlow.TestKit;

/// <summary>A page as it came.</summary>
/// <param name="Status">The status, after redirects.</param>
/// <param name="Path">Where it came from, after redirects.</param>
/// <param name="Html">The bytes as text.</param>
/// <param name="Document">The same, parsed.</param>
public sealed record VisitedPage(HttpStatusCode Status, string Path, string Html, IHtmlDocument Document)
{
    /// <summary>What a person reads in the main part, with single spaces.</summary>
    public string Text => Words(Document.QuerySelector("main") ?? Document.Body);

    /// <summary>The heading.</summary>
    public string Heading => Words(Document.QuerySelector("h1"));

    /// <summary>What the summary on top says is wrong; empty when nothing is.</summary>
    public IReadOnlyList<string> Problems =>
        [.. Document.QuerySelectorAll(".govuk-error-summary__list li").Select(Words)];

    /// <summary>What is wrong with a field, as it stands beside it; null when nothing is.</summary>
    public string? ErrorBeside(string field) => Document.GetElementById($"{field}-error") is { } element
        ? Words(element).Replace("Error: ", "", StringComparison.Ordinal)
        : null;

    /// <summary>What a field holds.</summary>
    public string? ValueOf(string field) => Document.QuerySelector($"[name='{field}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        IHtmlInputElement { Type: "radio" } => Document.QuerySelectorAll<IHtmlInputElement>($"[name='{field}']")
            .FirstOrDefault(i => i.IsChecked)?.Value,
        IHtmlInputElement input => input.Value,
        _ => null,
    };

    /// <summary>Where a link leads.</summary>
    /// <exception cref="InvalidOperationException">There is no such link.</exception>
    public string Link(string words) => Document.QuerySelectorAll("a")
        .FirstOrDefault(a => Words(a).Contains(words, StringComparison.Ordinal))?.GetAttribute("href")
        ?? throw new InvalidOperationException($"There is no link “{words}” on {Path}: {Text}");

    /// <summary>The form that holds a button, and what it would send.</summary>
    internal (IHtmlFormElement Form, List<KeyValuePair<string, string>> Fields) Form(
        string? button, IReadOnlyCollection<(string Name, string? Value)> typed)
    {
        var pressed = Document.QuerySelectorAll<IHtmlButtonElement>("form button[type=submit]")
            .FirstOrDefault(b => button is null || Words(b) == button)
            ?? throw new InvalidOperationException($"There is no button “{button}” on {Path}: {Status} {Text}");
        var form = (IHtmlFormElement)pressed.Closest("form")!;
        var named = typed.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        List<KeyValuePair<string, string>> fields =
        [
            .. form.QuerySelectorAll("input,textarea,select").SelectMany(Sent).Where(f => !named.Contains(f.Key)),
            .. typed.Where(t => t.Value is not null).Select(t => KeyValuePair.Create(t.Name, t.Value!)),
        ];
        if (pressed.GetAttribute("name") is { Length: > 0 } name)
        {
            fields.Add(new(name, pressed.GetAttribute("value") ?? ""));
        }

        return (form, fields);
    }

    private static IEnumerable<KeyValuePair<string, string>> Sent(IElement element) => element switch
    {
        _ when element.GetAttribute("name") is not { Length: > 0 } => [],
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" } => [],
        IHtmlInputElement input => [new(input.Name!, input.Value)],
        IHtmlTextAreaElement area => [new(area.Name!, area.Value)],
        IHtmlSelectElement select => [new(select.Name!, select.Value ?? "")],
        _ => [],
    };

    private static string Words(IElement? element) => string.Join(' ',
        (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
