using System.CommandLine;
using TenderFlow.App.Documents.Blobs;
using TenderFlow.App.Platform.Database.PostgreSql;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Platform.Hosting;

/// <summary>Which servers stand in for the data folder: named on the command line, or else in the environment.</summary>
public static class SharedServers
{
    /// <summary>The environment's words for the PostgreSQL connection; a password may stand in them.</summary>
    public const string DatabaseVariable = "TENDERFLOW_DATABASE";

    /// <summary><c>true</c> when a managed identity signs in to the database.</summary>
    public const string IdentityVariable = "TENDERFLOW_DATABASE_IDENTITY";

    /// <summary>The environment's words for the blob storage; a key may stand in them.</summary>
    public const string StorageVariable = "TENDERFLOW_STORAGE";

    /// <summary>The option that names the database.</summary>
    public static Option<string?> Database { get; } = new("--database")
    {
        Description = $"A PostgreSQL server for the records, as Host=localhost;Database=tenderflow;Username=tenderflow. "
            + $"Words with a password belong in {DatabaseVariable}: others can read a command line.",
        Recursive = true,
    };

    /// <summary>The option that names the blob storage.</summary>
    public static Option<string?> Storage { get; } = new("--storage")
    {
        Description = "Where documents are kept: azurite for the emulator on this machine, or the https address of a storage "
            + $"account. Words with a key belong in {StorageVariable}.",
        Recursive = true,
    };

    /// <summary>The settings with the servers that the environment names.</summary>
    /// <exception cref="DomainError">A setting cannot be understood.</exception>
    public static AppSettings OnSharedServers(this AppSettings settings) =>
        settings.OnSharedServers(null, null, Environment.GetEnvironmentVariable);

    /// <summary>The settings with the servers that the command line names, or else the environment.</summary>
    /// <exception cref="DomainError">A setting cannot be understood.</exception>
    public static AppSettings OnSharedServers(this AppSettings settings, ParseResult words) =>
        settings.OnSharedServers(
            words.GetValue(Database), words.GetValue(Storage), Environment.GetEnvironmentVariable);

    /// <summary>The settings with the servers that somebody names.</summary>
    /// <param name="settings">The settings so far.</param>
    /// <param name="database">What the command line says of the database; null when nothing.</param>
    /// <param name="storage">What the command line says of the storage; null when nothing.</param>
    /// <param name="read">Reads a variable of the environment.</param>
    /// <exception cref="DomainError">A setting cannot be understood.</exception>
    public static AppSettings OnSharedServers(
        this AppSettings settings, string? database, string? storage, Func<string, string?> read) => settings with
        {
            Database = Given(database ?? read(DatabaseVariable)) is { } server
                ? PostgreSqlSettings.Parse(server, YesOrNo(IdentityVariable, read(IdentityVariable)))
                : settings.Database,
            Storage = Given(storage ?? read(StorageVariable)) is { } account
                ? StorageSettings.Parse(account)
                : settings.Storage,
        };

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static bool YesOrNo(string name, string? text) => text switch
    {
        null or "" => false,
        _ when bool.TryParse(text, out var yes) => yes,
        _ => throw new DomainError(new Refusal("SETTING", name, $"Give {name} the value true or false.")),
    };
}
