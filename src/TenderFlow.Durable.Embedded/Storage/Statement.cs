using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace TenderFlow.Durable.Embedded.Storage;

/// <summary>
/// One prepared statement with the parameters ?1, ?2, … It talks to SQLite directly: a step takes a few microseconds,
/// and the usual command objects would cost more than the work.
/// </summary>
internal sealed class Statement : IDisposable
{
    private const int OnStack = 512;
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public Statement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v2(database, sql, out _statement));
    }

    public Statement Bind(int parameter, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, parameter, value));
        return this;
    }

    public Statement Bind(int parameter, long? value)
    {
        if (value is { } number)
        {
            return Bind(parameter, number);
        }

        Check(raw.sqlite3_bind_null(_statement, parameter));
        return this;
    }

    public Statement Bind(int parameter, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            // An empty span would be bound as NULL.
            Check(text is null
                ? raw.sqlite3_bind_null(_statement, parameter)
                : raw.sqlite3_bind_text(_statement, parameter, text));
            return this;
        }

        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most <= OnStack)
        {
            Span<byte> buffer = stackalloc byte[OnStack];
            return Bind(parameter, (ReadOnlySpan<byte>)buffer[..Encoding.UTF8.GetBytes(text, buffer)]);
        }

        var rented = ArrayPool<byte>.Shared.Rent(most);
        Bind(parameter, (ReadOnlySpan<byte>)rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented)));
        ArrayPool<byte>.Shared.Return(rented);
        return this;
    }

    /// <summary>Binds text that is UTF-8 already; it must not be empty.</summary>
    public Statement Bind(int parameter, ReadOnlySpan<byte> text)
    {
        Check(raw.sqlite3_bind_text(_statement, parameter, text));
        return this;
    }

    /// <summary>Runs it to its end.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run()
    {
        Finish(Step());
        return raw.sqlite3_changes(_database);
    }

    /// <summary>Begins to read rows; nothing else may use the statement until they are disposed of.</summary>
    public Rows Query() => new(this, _statement);

    /// <summary>The first column of the first row; null if there is none.</summary>
    public long? Number()
    {
        using var rows = Query();
        return rows.Read() && !rows.IsNull(0) ? rows.GetInt64(0) : null;
    }

    public void Dispose() => _statement.Dispose();

    /// <summary>Goes to the next row, or to the end.</summary>
    /// <returns>SQLite's code for a row or for the end.</returns>
    internal int Step() => raw.sqlite3_step(_statement);

    /// <summary>Makes it ready for its next use.</summary>
    /// <exception cref="SqliteException">The last step was an error.</exception>
    internal void Finish(int result)
    {
        if (result is raw.SQLITE_ROW or raw.SQLITE_DONE)
        {
            _ = raw.sqlite3_reset(_statement);
            return;
        }

        try
        {
            SqliteException.ThrowExceptionForRC(result, _database);
        }
        finally
        {
            _ = raw.sqlite3_reset(_statement);
        }
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(result, _database);
        }
    }
}

/// <summary>The rows that a statement gives, one at a time.</summary>
internal ref struct Rows(Statement owner, sqlite3_stmt statement) : IDisposable
{
    private int _result = raw.SQLITE_DONE;

    public bool Read()
    {
        _result = owner.Step();
        if (_result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            owner.Finish(_result);
        }

        return _result == raw.SQLITE_ROW;
    }

    public readonly bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public readonly long GetInt64(int column) => raw.sqlite3_column_int64(statement, column);

    public readonly int GetInt32(int column) => raw.sqlite3_column_int(statement, column);

    /// <summary>Text as UTF-8; good until the next row.</summary>
    public readonly ReadOnlySpan<byte> GetUtf8(int column) => raw.sqlite3_column_blob(statement, column);

    public readonly string GetString(int column) => Encoding.UTF8.GetString(GetUtf8(column));

    public readonly string? GetText(int column) => IsNull(column) ? null : GetString(column);

    public readonly long? GetNumber(int column) => IsNull(column) ? null : GetInt64(column);

    public readonly void Dispose() => owner.Finish(raw.SQLITE_DONE);
}
