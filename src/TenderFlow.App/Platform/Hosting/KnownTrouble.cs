using System.Data.Common;
using Azure;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using TenderFlow.App.Platform.Database.PostgreSql;
using TenderFlow.Domain.Cycle;
using TenderFlow.Durable.Embedded;

namespace TenderFlow.App.Platform.Hosting;

/// <summary>Trouble that a person at a terminal can do something about.</summary>
internal static class KnownTrouble
{
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;

    /// <summary>What to do, in one line; null when it is a fault of ours.</summary>
    public static string? InWords(Exception trouble) => trouble switch
    {
        DomainError or StorageUnavailableException or DatabaseNotOpenedException => trouble.Message,
        IOException { InnerException: AddressInUseException } =>
            "Another program is using this address. Stop that one first, or choose another address with --urls.",
        SqliteException stored => InWords(stored.SqliteErrorCode),
        DbException shared when PostgreSqlTrouble.InWords(shared) is { } words => words,
        RequestFailedException { Status: 401 or 403 } =>
            "The storage account does not let us in. Check its key, or the rights of the identity.",
        RequestFailedException => "The storage account cannot be reached. Check the words that name it, and the network.",
        UnauthorizedAccessException or IOException =>
            $"{trouble.Message} Choose another folder or address with --data or --urls.",
        _ => null,
    };

    private static string? InWords(int code) => code switch
    {
        Corrupt or NoDatabase =>
            "The database in the data folder is damaged. Put back a copy of the whole folder, or choose another with --data.",
        ReadOnly or CannotOpen =>
            "The database in the data folder cannot be opened or changed. Check who owns it, or choose another folder with --data.",
        Full => "The disk is full. Make room, and start again. Nothing that was saved is lost.",
        _ => null,
    };
}
