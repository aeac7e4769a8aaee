using SQLitePCL;

namespace TenderFlow.Durable.Embedded.Storage;

/// <summary>The one connection of the engine. Everything that touches it runs under its lock.</summary>
internal sealed class EngineDatabase : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Action<CommitPoint>? _onCommit;
    private readonly sqlite3 _connection;
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _rollback;
    private Exception? _crash;
    private bool _disposed;

    public EngineDatabase(EmbeddedEngineOptions options)
    {
        _onCommit = options.OnCommit;
        _connection = EngineConnection.Open(options);
        _begin = new(_connection, "BEGIN IMMEDIATE");
        _commit = new(_connection, "COMMIT");
        _rollback = new(_connection, "ROLLBACK");
        Instances = new(_connection, options.CachedOrchestrations);
        Steps = new(_connection);
        Messages = new(_connection);
        Activities = new(_connection);
        Parked = new(_connection);
    }

    public InstanceTable Instances { get; }

    public StepTable Steps { get; }

    public MessageTable Messages { get; }

    public ActivityTable Activities { get; }

    public ParkedTable Parked { get; }

    /// <summary>The connection itself, for tests that make its life hard.</summary>
    internal sqlite3 Connection => _connection;

    public T Read<T>(Func<T> read)
    {
        lock (_gate)
        {
            ThrowIfCrashed();
            return read();
        }
    }

    /// <summary>
    /// Runs one transaction: all of it is committed, or nothing. What the tables keep in memory until then is
    /// written just before the commit.
    /// </summary>
    public T Write<T>(string doing, Func<T> write)
    {
        lock (_gate)
        {
            ThrowIfCrashed();
            T result;
            _begin.Run();
            try
            {
                result = write();
                Messages.Flush();
                Instances.Flush();
                Announce(new(doing, IsCommitted: false));
                _commit.Run();
            }
            catch
            {
                RollBack();
                throw;
            }

            Instances.Committed();
            Activities.Committed();
            Announce(new(doing, IsCommitted: true));
            return result;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            Instances.Dispose();
            Steps.Dispose();
            Messages.Dispose();
            Activities.Dispose();
            Parked.Dispose();
            _begin.Dispose();
            _commit.Dispose();
            _rollback.Dispose();
            _connection.Dispose();
        }
    }

    private void RollBack()
    {
        Instances.RolledBack();
        Messages.RolledBack();
        Activities.RolledBack();
        // After some errors, a full disk among them, SQLite has rolled back by itself.
        if (raw.sqlite3_get_autocommit(_connection) == 0)
        {
            _rollback.Run();
        }
    }

    private void Announce(CommitPoint point)
    {
        try
        {
            _onCommit?.Invoke(point);
        }
        catch (Exception exception)
        {
            _crash = exception;
            throw;
        }
    }

    private void ThrowIfCrashed()
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(EmbeddedEngine));
        if (_crash is not null)
        {
            throw new InvalidOperationException("The engine has crashed. Open it again.", _crash);
        }
    }
}
