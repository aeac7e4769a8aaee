using System.Text.Json.Nodes;

namespace TenderFlow.App.OpenData.Json;

/// <summary>JSON Merge Patch (RFC 7396): how an extension changes the schema of the standard.</summary>
internal static class MergePatch
{
    /// <summary>Changes an object as a patch says: a null takes away, an object goes deeper, all else replaces.</summary>
    public static void Apply(JsonObject target, JsonObject patch)
    {
        foreach (var (name, change) in patch)
        {
            if (change is null)
            {
                target.Remove(name);
            }
            else if (change is JsonObject deeper)
            {
                if (target[name] is not JsonObject inner)
                {
                    target[name] = inner = [];
                }

                Apply(inner, deeper);
            }
            else
            {
                target[name] = change.DeepClone();
            }
        }
    }
}
