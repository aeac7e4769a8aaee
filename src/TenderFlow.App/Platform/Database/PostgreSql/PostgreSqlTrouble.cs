using System.Data.Common;
using Npgsql;

namespace TenderFlow.App.Platform.Database.PostgreSql;

/// <summary>Tells apart what can go wrong with a PostgreSQL server.</summary>
public static class PostgreSqlTrouble
{
    // https://www.postgresql.org/docs/current/errcodes-appendix.html: idle_in_transaction_session_timeout.
    private const string IdleTooLong = "25P03";

    /// <summary>Whether waiting, or room on the disk, mends it. Nothing was saved.</summary>
    public static bool Passes(NpgsqlException trouble) =>
        trouble.IsTransient || trouble.InnerException is TimeoutException || trouble.SqlState switch
        {
            PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.AdminShutdown
                or IdleTooLong => true,
            _ => false,
        };

    /// <summary>What a person at a terminal can do; null when the trouble is of another kind.</summary>
    public static string? InWords(DbException trouble) => trouble is not NpgsqlException shared ? null : shared.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            "The database server does not let us in. Check the user name and the password.",
        PostgresErrorCodes.InsufficientPrivilege =>
            "The user may not make or change tables in this database. Give it that right, or name another user.",
        PostgresErrorCodes.InvalidCatalogName => "The server has no database of this name. Make it, or name another one.",
        PostgresErrorCodes.DiskFull => "The disk of the database server is full. Make room, and start again.",
        null => "The database server cannot be reached. Check that it runs, and the words that name it.",
        _ => Passes(shared) ? "The database server is busy or stopping. Try again in a minute." : null,
    };
}
