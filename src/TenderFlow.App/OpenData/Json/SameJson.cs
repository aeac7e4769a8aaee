using System.Text.Json;

namespace TenderFlow.App.OpenData.Json;

/// <summary>Whether two JSON values are the same: the order of fields does not matter, nor how a number is written.</summary>
internal sealed class SameJson : IEqualityComparer<JsonElement>
{
    public bool Equals(JsonElement x, JsonElement y) => JsonElement.DeepEquals(x, y);

    public int GetHashCode(JsonElement obj)
    {
        var hash = default(HashCode);
        hash.Add(obj.ValueKind);
        switch (obj.ValueKind)
        {
            case JsonValueKind.Object:
                // A sum, because order does not matter.
                hash.Add(obj.EnumerateObject().Aggregate(
                    0, (sum, field) => unchecked(sum + field.Name.GetHashCode(StringComparison.Ordinal))));
                hash.Add(obj.TryGetProperty("id", out var id) ? GetHashCode(id) : 0);
                break;
            case JsonValueKind.Array:
                hash.Add(obj.GetArrayLength());
                break;
            case JsonValueKind.String:
                hash.Add(obj.GetString(), StringComparer.Ordinal);
                break;
            case JsonValueKind.Number when obj.TryGetDouble(out var number):
                hash.Add(number);
                break;
        }

        return hash.ToHashCode();
    }
}
