using System.Text.Json;
using SQLitePCL;
using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Embedded.Storage;

/// <summary>
/// What waits to be read by an instance. A timer is a message that is due later. Messages that can be read at once stay
/// in memory until the end of the transaction; those that nobody has read by then become rows.
/// </summary>
internal sealed class MessageTable : IDisposable
{
    private const string Columns = "seq, due, instance, run, event";
    private const long Never = long.MaxValue;
    private readonly Mailbox _mailbox = new();
    private readonly HistoryBuffer _buffer = new();
    private readonly Statement _add;
    private readonly Statement _firstDue;
    private readonly Statement _due;
    private readonly Statement _ofInstance;
    private readonly Statement _taken;
    private readonly Statement _clear;
    private readonly Statement _clearRun;
    private readonly Statement _forward;
    private long _lastSeq;
    private long? _knownDue;
    private bool _moreDue;

    public MessageTable(sqlite3 connection)
    {
        _add = new(
            connection,
            "INSERT INTO messages (seq, due, planned, instance, run, event) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        _firstDue = new(connection, "SELECT due FROM messages ORDER BY due LIMIT 1");
        _due = new(connection, $"SELECT {Columns} FROM messages WHERE due <= ?1 ORDER BY due, seq LIMIT ?2");
        _ofInstance = new(connection, $"SELECT {Columns} FROM messages WHERE instance = ?1 AND due <= ?2");
        _taken = new(connection, "DELETE FROM messages WHERE seq = ?1");
        _clear = new(connection, "DELETE FROM messages WHERE instance = ?1");
        _clearRun = new(connection, "DELETE FROM messages WHERE instance = ?1 AND run = ?2");
        _forward = new(connection, "UPDATE messages SET due = ?1 WHERE due > ?1 AND planned = 0");
        using var last = new Statement(connection, "SELECT max(seq) FROM messages");
        _lastSeq = last.Number() ?? 0;
    }

    /// <summary>Adds a message that can be read at once.</summary>
    public void Add(long now, long instance, long? run, HistoryEvent happened) =>
        _mailbox.Add(new(++_lastSeq, now, instance, run) { Happened = happened });

    /// <summary>Adds a message, known as text, that can be read at once; only as a row, for it may be unreadable.</summary>
    public void AddText(long now, long instance, long? run, string text) =>
        Store(new(++_lastSeq, now, instance, run) { Text = text }, planned: false);

    /// <summary>Adds a message that can be read from an instant on.</summary>
    public void AddPlanned(long now, long due, long instance, long? run, HistoryEvent happened)
    {
        var message = new Message(++_lastSeq, due, instance, run) { Happened = happened };
        if (due <= now)
        {
            _mailbox.Add(message);
        }
        else
        {
            Store(message, planned: true);
        }
    }

    /// <summary>When the earliest stored message can be read; null if there is none.</summary>
    public long? FirstDue()
    {
        _knownDue ??= _firstDue.Number() ?? Never;
        return _knownDue == Never ? null : _knownDue;
    }

    /// <summary>Fetches stored messages that can be read now, the earliest first.</summary>
    public void Fetch(long now, int atMost)
    {
        _moreDue = false;
        if (!(FirstDue() <= now))
        {
            return;
        }

        var fetched = 0;
        using var rows = _due.Bind(1, now).Bind(2, atMost).Query();
        while (rows.Read())
        {
            _mailbox.Add(Stored(rows));
            fetched++;
        }

        _moreDue = fetched == atMost;
    }

    /// <summary>The instance of the earliest message that was added or fetched; null if there is none.</summary>
    public long? NextReady() => _mailbox.Next();

    /// <summary>
    /// All that an instance can read now, in order. What of it is stored stays so until it is said to be read.
    /// </summary>
    public List<Message> Take(long instance, long now)
    {
        var taken = _mailbox.Take(instance) ?? [];
        // Rows that were not fetched yet are older than what came since; without such news they can wait their turn.
        if (_moreDue && taken.Exists(static message => !message.IsStored))
        {
            FetchRest(instance, now, taken);
        }

        if (taken.Count > 1)
        {
            taken.Sort(static (a, b) => (a.Due, a.Seq).CompareTo((b.Due, b.Seq)));
        }

        return taken;
    }

    /// <summary>Deletes the rows of messages that were read.</summary>
    public void Delete(List<Message> read)
    {
        foreach (var message in read)
        {
            if (message.IsStored)
            {
                Forget(_taken.Bind(1, message.Seq).Run());
            }
        }
    }

    public void Clear(long instance)
    {
        _mailbox.Take(instance);
        Forget(_clear.Bind(1, instance).Run());
    }

    public void ClearRun(long instance, long run)
    {
        _mailbox.Drop(instance, run);
        Forget(_clearRun.Bind(1, instance).Bind(2, run).Run());
    }

    /// <summary>After a clock was set back, lets nothing wait that was to be read at once.</summary>
    public int LeaveNothingAhead(long now)
    {
        _knownDue = null;
        return _forward.Bind(1, now).Run();
    }

    /// <summary>Stores what nobody has read.</summary>
    public void Flush()
    {
        if (!_mailbox.IsEmpty)
        {
            foreach (var message in _mailbox.All.Where(message => !message.IsStored))
            {
                Store(message, planned: false);
            }
        }

        _mailbox.Clear();
    }

    public void RolledBack()
    {
        _mailbox.Clear();
        _knownDue = null;
    }

    public void Dispose()
    {
        _buffer.Dispose();
        _add.Dispose();
        _firstDue.Dispose();
        _due.Dispose();
        _ofInstance.Dispose();
        _taken.Dispose();
        _clear.Dispose();
        _clearRun.Dispose();
        _forward.Dispose();
    }

    private static Message Stored(Rows rows)
    {
        var message = new Message(rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2), rows.GetNumber(3))
        {
            IsStored = true,
        };
        try
        {
            return message with { Happened = HistoryJson.Read(rows.GetUtf8(4)) };
        }
        catch (JsonException exception)
        {
            return message with { Text = rows.GetString(4), Unreadable = exception };
        }
    }

    private void FetchRest(long instance, long now, List<Message> taken)
    {
        var known = taken.Select(message => message.Seq).ToHashSet();
        using var rows = _ofInstance.Bind(1, instance).Bind(2, now).Query();
        while (rows.Read())
        {
            if (known.Add(rows.GetInt64(0)))
            {
                taken.Add(Stored(rows));
            }
        }
    }

    private void Store(Message message, bool planned)
    {
        _add.Bind(1, message.Seq).Bind(2, message.Due).Bind(3, planned ? 1 : 0).Bind(4, message.Instance)
            .Bind(5, message.Run);
        _ = message.Happened is { } happened ? _add.Bind(6, _buffer.Write(happened)) : _add.Bind(6, message.Text);
        _add.Run();
        _knownDue = _knownDue is { } known ? Math.Min(known, message.Due) : null;
    }

    private void Forget(int deleted) => _knownDue = deleted > 0 ? null : _knownDue;
}
