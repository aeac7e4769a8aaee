using System.Text.RegularExpressions;
using TenderFlow.Domain.Messages;

namespace TenderFlow.App.Messages.Templates;

/// <summary>
/// Reads a template file: a header between two lines of three dashes, then the Markdown body. Indented header lines declare the
/// placeholders, each with its shortest and its longest real value: <c>name (list, optional): short | long</c>.
/// </summary>
public static partial class TemplateFile
{
    private static readonly string[] Fields = ["name", "class", "subject", "why", "action", "values"];

    /// <summary>Reads one file.</summary>
    /// <exception cref="TemplateError">The header is incomplete or says something unknown.</exception>
    public static MessageTemplate Read(string fileName, string content)
    {
        var file = Whole().Match(content.ReplaceLineEndings("\n"));
        if (!file.Success)
        {
            throw new TemplateError(fileName, "it needs a header between two lines of three dashes, then a body.");
        }

        var header = file.Groups["header"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var fields = header.Where(line => line[0] != ' ').Select(line => Field(fileName, line)).ToDictionary(StringComparer.Ordinal);
        var values = header.Where(line => line[0] == ' ').Select(line => ReadPlaceholder(fileName, line));
        string Need(string name) => fields.GetValueOrDefault(name) is { Length: > 0 } value
            ? value
            : throw new TemplateError(fileName, $"the header lacks “{name}”.");
        return TemplateCheck.Demand(new()
        {
            Name = Need("name") == fileName ? fileName : throw new TemplateError(fileName, "name and file name differ."),
            Class = ReadClass(fileName, Need("class")),
            Subject = Need("subject"),
            Why = Need("why"),
            Action = fields.TryGetValue("action", out var action) ? ReadAction(fileName, action) : null,
            Placeholders = values.ToDictionary(value => value.Name, StringComparer.Ordinal),
            Body = file.Groups["body"].Value.Trim(),
        });
    }

    private static KeyValuePair<string, string> Field(string fileName, string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? line : line[..colon];
        return colon >= 0 && Fields.Contains(name)
            ? new(name, line[(colon + 1)..].Trim())
            : throw new TemplateError(fileName, $"the header does not know “{name}”.");
    }

    private static MessageClass ReadClass(string fileName, string value) => value switch
    {
        "service" => MessageClass.Service,
        "offer" => MessageClass.Offer,
        _ => throw new TemplateError(fileName, $"the class is service or offer, not “{value}”."),
    };

    private static TemplateAction ReadAction(string fileName, string value) => ActionShape().Match(value) is { Success: true } m
        ? new(m.Groups["sentence"].Value, m.Groups["link"].Value)
        : throw new TemplateError(fileName, "write the action as: a sentence -> ((link)).");

    private static Placeholder ReadPlaceholder(string fileName, string line)
    {
        var shape = PlaceholderShape().Match(line);
        if (!shape.Success)
        {
            throw new TemplateError(fileName, $"write a value as: name (kind): shortest | longest. It says “{line.Trim()}”.");
        }

        var words = shape.Groups["kind"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var optional = words.Contains("optional");
        var kind = words.Where(word => word is not ("optional" or "verbatim")).ToArray() switch
        {
            [] => PlaceholderKind.Text,
            ["list"] => PlaceholderKind.List,
            ["pairs"] => PlaceholderKind.Pairs,
            ["link"] => PlaceholderKind.Link,
            _ => throw new TemplateError(fileName, $"it does not know the kind in “{line.Trim()}”."),
        };
        return new(
            shape.Groups["name"].Value, kind, optional, words.Contains("verbatim"),
            optional ? null : shape.Groups["short"].Value, shape.Groups["long"].Value);
    }

    [GeneratedRegex(
        @"\A---\n(?<header>.*?)\n---\n(?<body>.+)\z",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Whole();

    [GeneratedRegex(
        @"\A(?<sentence>.+\S)\s*->\s*\(\((?<link>\w+)\)\)\z",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex ActionShape();

    [GeneratedRegex(
        @"\A +(?<name>[a-z]\w*)(?: \((?<kind>[^)]+)\))?:\s*(?<short>[^|]*?)\s*\|\s*(?<long>[^|]+?)\s*\z",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex PlaceholderShape();
}
