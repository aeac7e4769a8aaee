using System.Diagnostics;
using System.Globalization;
using System.Text;
using SQLitePCL;

namespace TenderFlow.Benchmarks.Engine;

/// <summary>
/// The bare loop beside the timers: straight SQLite, with the same journal, the same flushes and the same row changes a
/// timer costs the engine: its message is deleted, a step of the history is added, its instance is updated.
/// </summary>
internal static class BareCommits
{
    private const string Tables = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA cache_size = -16000;
        PRAGMA wal_autocheckpoint = 4000;
        CREATE TABLE instances (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, status INTEGER NOT NULL, output TEXT,
            updated INTEGER NOT NULL, steps INTEGER NOT NULL);
        CREATE TABLE steps (instance INTEGER NOT NULL, step INTEGER NOT NULL, events TEXT NOT NULL,
            PRIMARY KEY (instance, step)) WITHOUT ROWID;
        CREATE TABLE messages (seq INTEGER PRIMARY KEY, due INTEGER NOT NULL, instance INTEGER NOT NULL,
            event TEXT NOT NULL);
        CREATE INDEX messages_due ON messages (due);
        CREATE INDEX messages_instance ON messages (instance, due);
        """;

    private const int Flags = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX;

    // As long as the events of such a step are.
    private static readonly byte[] Events = Encoding.UTF8.GetBytes(new string('x', 420));

    /// <summary>Writes all, so many a commit.</summary>
    /// <returns>The seconds it took.</returns>
    public static double Run(string file, int count, int groupSize)
    {
        Batteries_V2.Init();
        Check(raw.sqlite3_open_v2(file, out var database, Flags, vfs: null));
        using (database)
        {
            Fill(database, count);
            using var begin = Prepare(database, "BEGIN IMMEDIATE");
            using var commit = Prepare(database, "COMMIT");
            using var delete = Prepare(database, "DELETE FROM messages WHERE seq = ?1");
            using var append = Prepare(database, "INSERT INTO steps VALUES (?1, 2, ?2)");
            using var update = Prepare(
                database, "UPDATE instances SET status = 1, output = 'done', updated = 2, steps = 2 WHERE key = ?1");
            var started = Stopwatch.GetTimestamp();
            for (var key = 1; key <= count; key++)
            {
                if (key % groupSize == 1)
                {
                    Run(begin);
                }

                Run(delete, key);
                Check(raw.sqlite3_bind_text(append, 2, Events));
                Run(append, key);
                Run(update, key);
                if (key % groupSize == 0 || key == count)
                {
                    Run(commit);
                }
            }

            return Stopwatch.GetElapsedTime(started).TotalSeconds;
        }
    }

    private static void Fill(sqlite3 database, int count)
    {
        var number = count.ToString(CultureInfo.InvariantCulture);
        Check(raw.sqlite3_exec(database, Tables));
        Check(raw.sqlite3_exec(database, $"""
            WITH RECURSIVE n(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < {number})
            INSERT INTO instances SELECT k, 'wait-' || k, 0, NULL, 1, 1 FROM n;
            INSERT INTO steps SELECT key, 1, hex(zeroblob(250)) FROM instances;
            INSERT INTO messages SELECT key, 1, key, hex(zeroblob(60)) FROM instances;
            """));
    }

    private static sqlite3_stmt Prepare(sqlite3 database, string sql)
    {
        Check(raw.sqlite3_prepare_v2(database, sql, out var statement));
        return statement;
    }

    private static void Run(sqlite3_stmt statement, long key)
    {
        Check(raw.sqlite3_bind_int64(statement, 1, key));
        Run(statement);
    }

    private static void Run(sqlite3_stmt statement)
    {
        Check(raw.sqlite3_step(statement));
        Check(raw.sqlite3_reset(statement));
    }

    private static void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE))
        {
            throw new InvalidOperationException($"SQLite error {result}.");
        }
    }
}
