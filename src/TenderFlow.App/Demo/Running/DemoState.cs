using System.Text;
using System.Text.Json;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Demo.Running;

/// <summary>How far a play has come. It is saved before time moves, so a killed play goes on from here.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Tenders">How many tenders take part.</param>
/// <param name="Months">How many months are played.</param>
/// <param name="Now">The virtual time, in UTC.</param>
/// <param name="Finished">Whether the play has come to its end.</param>
public sealed record DemoState(int Seed, int Tenders, int Months, DateTimeOffset Now, bool Finished)
{
    /// <summary>The file that makes a folder a demonstration's.</summary>
    public const string FileName = "demo.json";

    private const int Length = 256;
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Reads the state of a folder; null when it holds no demonstration.</summary>
    /// <exception cref="DomainError">The file of the state is damaged.</exception>
    public static DemoState? Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<DemoState>(File.ReadAllText(file), Format) : null;
        }
        catch (JsonException)
        {
            throw new DomainError(new Refusal("DEMO", "data",
                $"The file {file} is damaged. Put back a copy of the whole folder, or choose another with --data."));
        }
    }

    /// <summary>Whether it is the state of such a play.</summary>
    public bool Fits(DemoSettings settings) => (Seed, Tenders, Months) == (settings.Seed, settings.Tenders, settings.Months);

    /// <summary>Saves the state in one write of the same length each time, so a killed process leaves it whole, old or new.</summary>
    public void Save(string folder)
    {
        var text = JsonSerializer.Serialize(this, Format).PadRight(Length);
        using var file = File.OpenHandle(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.Write);
        RandomAccess.Write(file, Encoding.UTF8.GetBytes(text), 0);
    }
}
