using System.Text.Json;
using System.Text.Json.Nodes;
using TenderFlow.App.OpenData.Json;

namespace TenderFlow.App.OpenData.Schemas;

/// <summary>The schemas of the standard that come with the program; NOTICE.md beside them says where they are from.</summary>
public static class ShippedSchemas
{
    /// <summary>Releases of OCDS 1.1.5.</summary>
    public static SchemaDocument Release { get; } = new(Read("release-1.1.5"));

    /// <summary>Releases of OCDS 1.0.3. Only the merger needs it, for old releases.</summary>
    public static SchemaDocument OldRelease { get; } = new(Read("release-1.0.3"));

    /// <summary>Packages of releases.</summary>
    public static SchemaDocument ReleasePackage { get; } = new(Read("release-package-1.1.5"));

    /// <summary>Packages of records.</summary>
    public static SchemaDocument RecordPackage { get; } = new(Read("record-package-1.1.5"));

    /// <summary>Releases with the history of every field.</summary>
    public static SchemaDocument VersionedRelease { get; } = new(Read("versioned-release-1.1.5"));

    /// <summary>The schema of releases, changed as extensions say.</summary>
    public static SchemaDocument ReleaseWith(IReadOnlyCollection<Extension> extensions)
    {
        if (extensions.Count == 0)
        {
            return Release;
        }

        var schema = JsonObject.Create(Release.Root)!;
        foreach (var extension in extensions)
        {
            MergePatch.Apply(schema, JsonObject.Create(Read($"extension-{extension.Name}"))!);
        }

        return new(JsonSerializer.SerializeToElement(schema, Written.Compact));
    }

    private static JsonElement Read(string name)
    {
        using var stream = typeof(ShippedSchemas).Assembly.GetManifestResourceStream($"ocds:{name}")
            ?? throw new InvalidOperationException($"The build left out the schema {name}.");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
