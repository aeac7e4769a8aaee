using TenderFlow.App.Messages.Templates;

namespace TenderFlow.App.Messages.Composition;

/// <summary>Joins a path of this application to where its pages are. Nothing else can become a link.</summary>
public static class LinkPath
{
    /// <summary>The whole address.</summary>
    /// <exception cref="TemplateError">The value is not a path that starts with one slash.</exception>
    public static Uri Join(Uri linksBase, string path, string template)
    {
        var isPath = path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal)
            && !path.Contains('\\', StringComparison.Ordinal) && !path.Any(char.IsControl) && !path.Any(char.IsWhiteSpace);
        return isPath && Uri.TryCreate(linksBase.AbsoluteUri.TrimEnd('/') + path, UriKind.Absolute, out var link)
            && link.Scheme is "http" or "https" && link.Authority == linksBase.Authority
            ? link
            : throw new TemplateError(template, "a link must be a path of this application that starts with one slash.");
    }
}
