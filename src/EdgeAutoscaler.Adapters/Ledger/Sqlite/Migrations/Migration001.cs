namespace EdgeAutoscaler.Adapters.Ledger.Sqlite.Migrations;

/// <summary>The first schema. Times are milliseconds since 1970 in UTC, money is in millionths of the currency.</summary>
internal static class Migration001
{
    public static SqliteMigration Ledger { get; } = new(
        1,
        "ledger",
        """
        CREATE TABLE ledger_state (
            id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
            high_water INTEGER NOT NULL,
            probed_at INTEGER) STRICT;

        -- The smallest instant there is: nothing has been seen yet.
        INSERT INTO ledger_state (id, high_water) VALUES (1, -62135596800000);

        CREATE TABLE epochs (
            cluster TEXT NOT NULL PRIMARY KEY,
            epoch INTEGER NOT NULL CHECK (epoch >= 1),
            taken_at INTEGER NOT NULL) STRICT;

        CREATE TABLE intents (
            id TEXT NOT NULL PRIMARY KEY,
            cluster TEXT NOT NULL,
            node_group TEXT NOT NULL,
            offer_name TEXT NOT NULL,
            instance_type TEXT NOT NULL,
            node_count INTEGER NOT NULL CHECK (node_count >= 1),
            term_months INTEGER NOT NULL CHECK (term_months >= 1),
            epoch INTEGER NOT NULL CHECK (epoch >= 1),
            created_at INTEGER NOT NULL,
            reserved_at INTEGER NOT NULL CHECK (reserved_at >= created_at),
            state TEXT NOT NULL CHECK (state IN (
                'Reserved', 'Sending', 'Ambiguous', 'NeedsOperator', 'Quarantine', 'Accepted', 'Stuck',
                'Fulfilled', 'Partial', 'Failed', 'Rejected', 'Released')),
            sent_at INTEGER,
            settled_at INTEGER,
            task_id TEXT UNIQUE,
            request_id TEXT,
            task_state TEXT CHECK (task_state IN ('Running', 'Succeeded', 'Failed', 'Unknown')),
            task_stage TEXT,
            rejection TEXT,
            retry_after_ms INTEGER,
            detail TEXT,
            baseline TEXT NOT NULL,
            CHECK ((settled_at IS NOT NULL) = (state IN ('Fulfilled', 'Partial', 'Failed', 'Rejected', 'Released'))),
            CHECK ((task_id IS NOT NULL) = (state IN ('Accepted', 'Stuck', 'Fulfilled', 'Partial', 'Failed'))),
            CHECK ((rejection IS NOT NULL) = (state = 'Rejected')),
            CHECK (sent_at IS NOT NULL OR state IN ('Reserved', 'Rejected', 'Released'))) STRICT;

        CREATE UNIQUE INDEX one_blocking_intent ON intents (cluster)
            WHERE state IN ('Reserved', 'Sending', 'Ambiguous', 'NeedsOperator');
        CREATE INDEX intents_by_time ON intents (cluster, node_group, reserved_at);
        CREATE INDEX intents_newest ON intents (created_at);

        CREATE TABLE charges (
            intent_id TEXT NOT NULL REFERENCES intents (id),
            n INTEGER NOT NULL CHECK (n >= 0),
            at INTEGER NOT NULL,
            unit_micros INTEGER NOT NULL CHECK (unit_micros >= 0),
            held INTEGER NOT NULL CHECK (held >= 0),
            committed INTEGER NOT NULL CHECK (committed >= 0),
            PRIMARY KEY (intent_id, n)) STRICT;

        CREATE INDEX charges_by_time ON charges (at);

        CREATE TABLE leases (
            instance_id TEXT NOT NULL PRIMARY KEY,
            intent_id TEXT NOT NULL REFERENCES intents (id),
            sent_at INTEGER NOT NULL,
            ready_at INTEGER,
            expires_at INTEGER NOT NULL) STRICT;

        CREATE INDEX leases_by_intent ON leases (intent_id);

        CREATE TABLE decisions (
            id INTEGER NOT NULL PRIMARY KEY,
            cluster TEXT NOT NULL,
            node_group TEXT NOT NULL,
            at INTEGER NOT NULL,
            last_at INTEGER NOT NULL,
            repeats INTEGER NOT NULL CHECK (repeats >= 1),
            outcome TEXT NOT NULL,
            node_count INTEGER NOT NULL CHECK (node_count >= 0),
            fingerprint TEXT NOT NULL,
            explanation TEXT NOT NULL,
            json TEXT NOT NULL) STRICT;

        CREATE INDEX decisions_by_group ON decisions (cluster, node_group, id);
        CREATE INDEX decisions_newest ON decisions (last_at);

        -- An empty name stands for all: a key can't hold NULL.
        CREATE TABLE pauses (
            cluster TEXT NOT NULL,
            node_group TEXT NOT NULL,
            reason TEXT NOT NULL,
            author TEXT NOT NULL,
            since INTEGER NOT NULL,
            until INTEGER,
            PRIMARY KEY (cluster, node_group)) STRICT;
        """);
}
