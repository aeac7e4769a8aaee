using Npgsql;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Platform.Database.PostgreSql;

/// <summary>Where the shared database is, and how we show who we are. Its text never holds a secret, so it may be logged.</summary>
public sealed class PostgreSqlSettings
{
    private readonly NpgsqlConnectionStringBuilder connection;

    private PostgreSqlSettings(NpgsqlConnectionStringBuilder connection, bool usesIdentity)
    {
        this.connection = connection;
        UsesIdentity = usesIdentity;
    }

    /// <summary>True when the password is a token of the platform's managed identity, and none is written down.</summary>
    public bool UsesIdentity { get; }

    /// <summary>The words that open the database, secrets included. For the database's own library only.</summary>
    internal string ConnectionString => connection.ConnectionString;

    /// <summary>Reads the words of a connection.</summary>
    /// <param name="text">Such as <c>Host=localhost;Database=tenderflow;Username=tenderflow</c>.</param>
    /// <param name="usesIdentity">True to sign in by managed identity.</param>
    /// <exception cref="DomainError">The words cannot be understood, or lack the host or the database.</exception>
    public static PostgreSqlSettings Parse(string text, bool usesIdentity = false)
    {
        NpgsqlConnectionStringBuilder read;
        try
        {
            read = new(text);
        }
        catch (ArgumentException)
        {
            // The library's own sentence would repeat what was given, and that may hold a password.
            throw Unclear("The words for the database cannot be understood.");
        }

        if (string.IsNullOrEmpty(read.Host) || string.IsNullOrEmpty(read.Database))
        {
            throw Unclear("The words for the database must name a host and a database.");
        }

        if (usesIdentity && !string.IsNullOrEmpty(read.Password))
        {
            throw Unclear("Leave the password out when TenderFlow signs in by its own identity.");
        }

        read.ApplicationName ??= "TenderFlow";
        return new(read, usesIdentity);
    }

    /// <inheritdoc/>
    public override string ToString() => $"the database {connection.Database} on {connection.Host}";

    private static DomainError Unclear(string sentence) => new(new Refusal(
        "DATABASE", "database", $"{sentence} Write them like this: Host=localhost;Database=tenderflow;Username=tenderflow"));
}
