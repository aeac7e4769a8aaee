using Microsoft.Data.Sqlite;
using TenderFlow.Simulation.Faults;

namespace TenderFlow.Simulation.Running;

/// <summary>What a crash does not take: both databases, the documents, the mail that left, and time.</summary>
internal sealed class World : IDisposable
{
    public World(Template template, DateTimeOffset start)
    {
        Clock = new(start);
        Folder = template.MakeCopy();
        Troubles = new();
        Mail = new(Gate, Clock, Troubles);
        Documents = new(Gate, Clock, Troubles);
    }

    public string Folder { get; }

    public string Database => Path.Combine(Folder, Template.DatabaseName);

    public Clock Clock { get; }

    public Gate Gate { get; } = new();

    public Troubles Troubles { get; }

    public Postman Mail { get; }

    public DocumentVault Documents { get; }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
