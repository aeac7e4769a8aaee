using System.Text.Json;

namespace TenderFlow.App.OpenData.Json;

/// <summary>Finds names that an object has twice. Readers differ in which value they take, so none may be published.</summary>
internal static class TwiceNamed
{
    /// <summary>Walks the whole text.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static IReadOnlyList<Problem> Find(ReadOnlySpan<byte> utf8)
    {
        var problems = new List<Problem>();
        var open = new Stack<Level>();
        var here = "";
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = JsonText.MostDepth });
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    var name = reader.GetString()!;
                    var owner = open.Peek();
                    here = Pointer.Field(owner.Place, name);
                    if (!owner.Names!.Add(name))
                    {
                        problems.Add(new(here, "This field is there twice in the same object. Keep one."));
                    }

                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    var names = reader.TokenType == JsonTokenType.StartObject
                        ? new HashSet<string>(StringComparer.Ordinal)
                        : null;
                    open.Push(new Level(Place(open, here), names));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    break;
                default:
                    Place(open, here);
                    break;
            }
        }

        return problems;
    }

    // Counts the entries of a list on the way.
    private static string Place(Stack<Level> open, string field) => open.TryPeek(out var list) && list.Names is null
        ? Pointer.Entry(list.Place, list.Entries++)
        : field;

    private sealed class Level(string place, HashSet<string>? names)
    {
        public string Place { get; } = place;

        public HashSet<string>? Names { get; } = names;

        public int Entries { get; set; }
    }
}
