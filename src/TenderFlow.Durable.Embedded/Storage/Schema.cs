namespace TenderFlow.Durable.Embedded.Storage;

/// <summary>The tables of the engine. Instants are UTC in units of 100 nanoseconds since the year 1.</summary>
internal static class Schema
{
    public const int Version = 2;

    public const string Sql = """
        CREATE TABLE instances (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            version TEXT,
            run INTEGER NOT NULL,             -- grows with every continue-as-new and every new start
            status INTEGER NOT NULL,
            input TEXT,
            output TEXT,
            custom_status TEXT,
            failure TEXT,
            parent_id TEXT,                   -- who waits for the result
            parent_name TEXT,
            parent_run INTEGER,
            parent_task INTEGER,
            created INTEGER NOT NULL,
            updated INTEGER NOT NULL,
            steps INTEGER NOT NULL,           -- of this run
            tags TEXT,                        -- JSON; null: none
            trouble TEXT                      -- why messages of this instance are parked; null if none is
        );
        CREATE INDEX instances_parent ON instances (parent_id) WHERE parent_id IS NOT NULL;
        CREATE TABLE steps (                  -- history of the present run, one row a committed step
            instance INTEGER NOT NULL,
            step INTEGER NOT NULL,
            events TEXT NOT NULL,
            PRIMARY KEY (instance, step)
        ) WITHOUT ROWID;
        CREATE TABLE messages (               -- what waits to be read by an instance, timers included
            seq INTEGER PRIMARY KEY,
            due INTEGER NOT NULL,
            planned INTEGER NOT NULL,         -- 1: due at an instant that was asked for
            instance INTEGER NOT NULL,
            run INTEGER,                      -- only for this run; null for any
            event TEXT NOT NULL
        );
        CREATE INDEX messages_due ON messages (due);
        CREATE INDEX messages_instance ON messages (instance, due);
        CREATE TABLE activities (             -- work that has no counted answer yet
            seq INTEGER PRIMARY KEY,
            instance INTEGER NOT NULL,
            run INTEGER NOT NULL,
            task INTEGER NOT NULL,
            name TEXT NOT NULL,
            input TEXT
        );
        CREATE INDEX activities_instance ON activities (instance);
        CREATE TABLE parked (                 -- messages that could not be processed, until someone retries them
            seq INTEGER PRIMARY KEY,
            instance INTEGER NOT NULL,
            run INTEGER,
            event TEXT NOT NULL,
            error TEXT NOT NULL,
            at INTEGER NOT NULL
        );
        CREATE INDEX parked_instance ON parked (instance);
        """;

    /// <summary>What turns a file of the version before into one of this version.</summary>
    public const string FromBefore = """
        ALTER TABLE instances ADD COLUMN tags TEXT;
        ALTER TABLE instances ADD COLUMN trouble TEXT;
        CREATE INDEX instances_parent ON instances (parent_id) WHERE parent_id IS NOT NULL;
        CREATE TABLE parked (
            seq INTEGER PRIMARY KEY,
            instance INTEGER NOT NULL,
            run INTEGER,
            event TEXT NOT NULL,
            error TEXT NOT NULL,
            at INTEGER NOT NULL
        );
        CREATE INDEX parked_instance ON parked (instance);
        """;
}
