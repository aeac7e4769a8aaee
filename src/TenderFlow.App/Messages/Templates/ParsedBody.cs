using System.Collections.Concurrent;
using Markdig;
using Markdig.Syntax;

namespace TenderFlow.App.Messages.Templates;

/// <summary>The Markdown of a template, read once for each choice of sections; thousands of messages share it.</summary>
/// <param name="body">The body with its sections.</param>
public sealed class ParsedBody(string body)
{
    private readonly string[] sections = [.. PlaceholderText.SectionsIn(body)];
    private readonly ConcurrentDictionary<string, MarkdownDocument> parsed = new(StringComparer.Ordinal);

    /// <summary>The Markdown that is left when the sections of absent values are gone. Not to be changed.</summary>
    public MarkdownDocument Of(Func<string, bool> isThere)
    {
        var choice = string.Create(sections.Length, isThere, (letters, has) =>
        {
            for (var index = 0; index < letters.Length; index++)
            {
                letters[index] = has(sections[index]) ? '1' : '0';
            }
        });
        return parsed.GetOrAdd(
            choice, static (_, from) => Markdown.Parse(PlaceholderText.KeepSections(from.body, from.isThere)), (body, isThere));
    }
}
