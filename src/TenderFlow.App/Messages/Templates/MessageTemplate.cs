using TenderFlow.Domain.Messages;

namespace TenderFlow.App.Messages.Templates;

/// <summary>A message before it is filled in: one Markdown file beside the stage that sends it.</summary>
public sealed record MessageTemplate
{
    /// <summary>Its name, unique among all templates; also the purpose of the message.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the reader may switch it off (MSG-1).</summary>
    public required MessageClass Class { get; init; }

    /// <summary>The subject, with placeholders: who and what.</summary>
    public required string Subject { get; init; }

    /// <summary>The first line: why the reader gets this.</summary>
    public required string Why { get; init; }

    /// <summary>The one thing to do, as the full sentence of a link; null when there is nothing to do (MSG-2).</summary>
    public required TemplateAction? Action { get; init; }

    /// <summary>What the template takes, by name.</summary>
    public required IReadOnlyDictionary<string, Placeholder> Placeholders { get; init; }

    /// <summary>The Markdown body, with placeholders and optional sections.</summary>
    public required string Body
    {
        get;
        init => (field, Parsed) = (value, new ParsedBody(value));
    }

    /// <summary>The body as parsed Markdown.</summary>
    public ParsedBody Parsed { get; private init; } = null!;
}

/// <summary>The one link of a message.</summary>
/// <param name="Sentence">What following it does.</param>
/// <param name="Link">The name of the placeholder that holds its path.</param>
public sealed record TemplateAction(string Sentence, string Link);
