namespace EdgeAutoscaler.Adapters.Ledger.Migrations;

/// <summary>The first schema. Times are milliseconds since 1970 in UTC, money is in millionths of the currency.</summary>
internal static class Migration001
{
    public static Migration Ledger { get; } = new(
        1,
        "ledger",
        """
        CREATE TABLE ledger_state (
            id {int} NOT NULL PRIMARY KEY CHECK (id = 1),
            high_water {bigint} NOT NULL,
            probed_at {bigint}){strict};

        -- The smallest instant there is: nothing has been seen yet.
        INSERT INTO ledger_state (id, high_water) VALUES (1, -62135596800000);

        CREATE TABLE epochs (
            cluster {text} NOT NULL PRIMARY KEY,
            epoch {bigint} NOT NULL CHECK (epoch >= 1),
            taken_at {bigint} NOT NULL){strict};

        CREATE TABLE intents (
            id {text} NOT NULL PRIMARY KEY,
            cluster {text} NOT NULL,
            node_group {text} NOT NULL,
            offer_name {text} NOT NULL,
            instance_type {text} NOT NULL,
            node_count {int} NOT NULL CHECK (node_count >= 1),
            term_months {int} NOT NULL CHECK (term_months >= 1),
            epoch {bigint} NOT NULL CHECK (epoch >= 1),
            created_at {bigint} NOT NULL,
            reserved_at {bigint} NOT NULL CHECK (reserved_at >= created_at),
            state {text} NOT NULL CHECK (state IN (
                'Reserved', 'Sending', 'Ambiguous', 'NeedsOperator', 'Quarantine', 'Accepted', 'Stuck',
                'Fulfilled', 'Partial', 'Failed', 'Rejected', 'Released')),
            sent_at {bigint},
            settled_at {bigint},
            task_id {text} UNIQUE,
            request_id {text},
            task_state {text} CHECK (task_state IN ('Running', 'Succeeded', 'Failed', 'Unknown')),
            task_stage {text},
            rejection {text},
            retry_after_ms {bigint},
            detail {text},
            baseline {text} NOT NULL,
            CHECK ((settled_at IS NOT NULL) = (state IN ('Fulfilled', 'Partial', 'Failed', 'Rejected', 'Released'))),
            CHECK ((task_id IS NOT NULL) = (state IN ('Accepted', 'Stuck', 'Fulfilled', 'Partial', 'Failed'))),
            CHECK ((rejection IS NOT NULL) = (state = 'Rejected')),
            CHECK (sent_at IS NOT NULL OR state IN ('Reserved', 'Rejected', 'Released'))){strict};

        CREATE UNIQUE INDEX one_blocking_intent ON intents (cluster)
            WHERE state IN ('Reserved', 'Sending', 'Ambiguous', 'NeedsOperator');
        CREATE INDEX intents_by_time ON intents (cluster, node_group, reserved_at);
        CREATE INDEX intents_newest ON intents (created_at);

        CREATE TABLE charges (
            intent_id {text} NOT NULL REFERENCES intents (id),
            n {int} NOT NULL CHECK (n >= 0),
            at {bigint} NOT NULL,
            unit_micros {bigint} NOT NULL CHECK (unit_micros >= 0),
            held {int} NOT NULL CHECK (held >= 0),
            committed {int} NOT NULL CHECK (committed >= 0),
            PRIMARY KEY (intent_id, n)){strict};

        CREATE INDEX charges_by_time ON charges (at);

        CREATE TABLE leases (
            instance_id {text} NOT NULL PRIMARY KEY,
            intent_id {text} NOT NULL REFERENCES intents (id),
            sent_at {bigint} NOT NULL,
            ready_at {bigint},
            expires_at {bigint} NOT NULL){strict};

        CREATE INDEX leases_by_intent ON leases (intent_id);

        CREATE TABLE decisions (
            id {identity} PRIMARY KEY,
            cluster {text} NOT NULL,
            node_group {text} NOT NULL,
            at {bigint} NOT NULL,
            last_at {bigint} NOT NULL,
            repeats {int} NOT NULL CHECK (repeats >= 1),
            outcome {text} NOT NULL,
            node_count {int} NOT NULL CHECK (node_count >= 0),
            fingerprint {text} NOT NULL,
            explanation {text} NOT NULL,
            json {text} NOT NULL){strict};

        CREATE INDEX decisions_by_group ON decisions (cluster, node_group, id);
        CREATE INDEX decisions_newest ON decisions (last_at);

        -- An empty name stands for all: a key can't hold NULL.
        CREATE TABLE pauses (
            cluster {text} NOT NULL,
            node_group {text} NOT NULL,
            reason {text} NOT NULL,
            author {text} NOT NULL,
            since {bigint} NOT NULL,
            until {bigint},
            PRIMARY KEY (cluster, node_group)){strict};
        """);
}
