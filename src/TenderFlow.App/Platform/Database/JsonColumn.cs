using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TenderFlow.App.Platform.Database;

/// <summary>Keeps a list that is only read as a whole in one JSON column, the same on every database.</summary>
public static class JsonColumn
{
    /// <summary>How values become JSON in our columns: plain letters, no white space.</summary>
    public static readonly JsonSerializerOptions Format = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IncludeFields = false,
    };

    /// <summary>Maps a list of values that are never changed in place, records or texts, to a JSON column.</summary>
    public static PropertyBuilder<List<T>> HasJson<T>(this PropertyBuilder<List<T>> property)
        where T : class, IEquatable<T> =>
        property.HasConversion(
            list => JsonSerializer.Serialize(list, Format),
            json => JsonSerializer.Deserialize<List<T>>(json, Format)!,
            SameItems<T>());

    /// <summary>Maps a list of named values to a JSON column of their names.</summary>
    public static PropertyBuilder<List<T>> HasNames<T>(this PropertyBuilder<List<T>> property)
        where T : struct, Enum =>
        property.HasConversion(
            list => JsonSerializer.Serialize(list.Select(value => value.ToString()), Format),
            json => JsonSerializer.Deserialize<List<string>>(json, Format)!.ConvertAll(name => Enum.Parse<T>(name)),
            SameItems<T>());

    /// <summary>The same for a part of a complex value.</summary>
    public static ComplexTypePropertyBuilder<List<T>> HasJson<T>(this ComplexTypePropertyBuilder<List<T>> property)
        where T : class, IEquatable<T> =>
        property.HasConversion(
            list => JsonSerializer.Serialize(list, Format), json => JsonSerializer.Deserialize<List<T>>(json, Format)!,
            SameItems<T>());

    private static ValueComparer<List<T>> SameItems<T>() => new(
        (a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.SequenceEqual(b)),
        list => list.Count,
        list => list.ToList());
}
