using TenderFlow.App.Documents.Blobs;
using TenderFlow.App.Platform.Database.PostgreSql;

namespace TenderFlow.App.Platform.Hosting;

/// <summary>How this process runs.</summary>
public sealed record AppSettings
{
    /// <summary>The folder that holds databases, documents and mail.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The PostgreSQL server that holds the record; null for a SQLite file in the data folder.</summary>
    public PostgreSqlSettings? Database { get; init; }

    /// <summary>The blob storage that keeps documents; null for a folder in the data folder.</summary>
    public StorageSettings? Storage { get; init; }

    /// <summary>The clock: the system's, or a virtual one.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where the pages are, for links in messages.</summary>
    public Uri LinksBase { get; init; } = new("http://127.0.0.1:5080/");

    /// <summary>Our mail domain.</summary>
    public string MailHost { get; init; } = "tenderflow.invalid";

    /// <summary>True to wait for the disk with every commit. False is safe against a killed process, not against a power cut.</summary>
    public bool WaitForDisk { get; init; } = true;

    /// <summary>True to work in the background; false when a pump drives the work (demo, simulation).</summary>
    public bool RunInBackground { get; init; } = true;

    /// <summary>True when the Functions host started this process: it then calls, and nothing runs in the background.</summary>
    public bool UnderFunctionsHost { get; init; }

    /// <summary>True to offer sample people at sign-in; only ever on loopback addresses.</summary>
    public bool SamplePeople { get; init; } = true;

    /// <summary>The secret that all instances share; null for one of this data folder's own.</summary>
    public byte[]? Secret { get; init; } = DataSecret.Shared(Environment.GetEnvironmentVariable(DataSecret.Setting));

    /// <summary>Where everything is kept, in a sentence.</summary>
    public string WhereThingsAre => (Database, Storage) switch
    {
        (null, null) => $"Everything is kept in {DataFolder}.",
        ({ } records, null) => $"Records are kept in {records}, the rest in {DataFolder}.",
        (null, { } documents) => $"Documents are kept in {documents}, the rest in {DataFolder}.",
        ({ } records, { } documents) => $"Records are kept in {records}, documents in {documents}, the rest in {DataFolder}.",
    };

    /// <summary>True when mail and events may leave this machine. A play or a simulation has a clock of its own, and stays at home.</summary>
    public bool MayReachOut => ReferenceEquals(Clock, TimeProvider.System);

    /// <summary>The path of something in the data folder.</summary>
    public string PathOf(string name) => Path.Combine(DataFolder, name);
}
