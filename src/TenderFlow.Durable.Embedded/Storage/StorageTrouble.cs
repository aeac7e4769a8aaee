using Microsoft.Data.Sqlite;

namespace TenderFlow.Durable.Embedded.Storage;

/// <summary>Which errors of the database pass by themselves or once somebody makes room, and which never will.</summary>
internal static class StorageTrouble
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int OutOfMemory = 7;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;

    public static bool Passes(Exception exception) =>
        exception is SqliteException
        {
            SqliteErrorCode: Busy or Locked or OutOfMemory or InputOutput or Full or CannotOpen,
        };

    public static bool IsDamage(SqliteException exception) => exception.SqliteErrorCode is Corrupt or NoDatabase;
}
