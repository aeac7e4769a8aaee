using System.Collections.Frozen;
using System.Reflection;

namespace TenderFlow.App.Messages.Templates;

/// <summary>All templates of the application: every <c>Messages/*.md</c> of a stage, built into the executable.</summary>
public sealed class TemplateLibrary
{
    private const string Prefix = "message:";
    private readonly FrozenDictionary<string, MessageTemplate> templates;

    /// <summary>Makes a library of the given templates.</summary>
    public TemplateLibrary(IEnumerable<MessageTemplate> templates) =>
        this.templates = templates.ToFrozenDictionary(template => template.Name, StringComparer.Ordinal);

    /// <summary>Every template, by name.</summary>
    public IEnumerable<MessageTemplate> All => templates.Values.OrderBy(template => template.Name, StringComparer.Ordinal);

    /// <summary>The template with this name.</summary>
    /// <exception cref="TemplateError">There is none.</exception>
    public MessageTemplate Get(string name) =>
        templates.GetValueOrDefault(name) ?? throw new TemplateError(name, "there is no such template.");

    /// <summary>Reads the templates that are built into the executable.</summary>
    /// <exception cref="TemplateError">One of them is malformed.</exception>
    public static TemplateLibrary BuiltIn()
    {
        var assembly = typeof(TemplateLibrary).Assembly;
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal));
        return new(names.Select(name => TemplateFile.Read(name[Prefix.Length..], Content(assembly, name))));
    }

    private static string Content(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
