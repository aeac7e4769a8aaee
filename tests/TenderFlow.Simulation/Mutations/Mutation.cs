using System.Text.Json;

namespace TenderFlow.Simulation.Mutations;

/// <summary>A known error that can be put into the code: the simulation must notice it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="File">The file, from the root of the checkout.</param>
/// <param name="Find">The text that is replaced; it stands there exactly once.</param>
/// <param name="Instead">What stands there then.</param>
/// <param name="Why">What the error does to people.</param>
internal sealed record Mutation(string Name, string File, string Find, string Instead, string Why)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>All known errors.</summary>
    public static IReadOnlyList<Mutation> All { get; } = Read();

    /// <summary>Puts the error into a copy of the code.</summary>
    /// <returns>How to take it out again.</returns>
    /// <exception cref="InvalidOperationException">The place is not there exactly once.</exception>
    public Action Apply(string root)
    {
        var path = Path.Combine(root, File);
        var before = System.IO.File.ReadAllText(path);
        if (Count(before) != 1)
        {
            throw new InvalidOperationException($"“{Name}”: its place was found {Count(before)} times in {File}. Mend mutations.json.");
        }

        System.IO.File.WriteAllText(path, before.Replace(Find, Instead, StringComparison.Ordinal));
        return () => System.IO.File.WriteAllText(path, before);
    }

    /// <summary>How often its place is found in a text.</summary>
    public int Count(string text) => text.Split(Find).Length - 1;

    private static List<Mutation> Read()
    {
        using var stream = typeof(Mutation).Assembly.GetManifestResourceStream("mutations.json")
            ?? throw new InvalidOperationException("The build left the mutations out.");
        return JsonSerializer.Deserialize<List<Mutation>>(stream, Format)!;
    }
}
