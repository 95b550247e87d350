namespace EdgeAutoscaler.Adapters.Ledger.Migrations;

/// <summary>What reconciliation and people add: quarantine, freezes, orphan tasks, an audit trail, and a count to tell an old copy by.</summary>
internal static class Migration002
{
    public static Migration Reconciliation { get; } = new(
        2,
        "reconciliation",
        """
        ALTER TABLE intents ADD COLUMN quarantined_at {bigint};

        -- How many purchases were ever reserved. The marker outside the database knows it too.
        ALTER TABLE ledger_state ADD COLUMN reservations {bigint} NOT NULL DEFAULT 0;
        ALTER TABLE ledger_state ADD COLUMN ledger_id {text};

        -- An empty name stands for all: a key can't hold NULL.
        CREATE TABLE freezes (
            cluster {text} NOT NULL,
            node_group {text} NOT NULL,
            kind {text} NOT NULL,
            reason {text} NOT NULL,
            since {bigint} NOT NULL,
            PRIMARY KEY (cluster, node_group, kind)){strict};

        CREATE TABLE cluster_tasks (
            cluster {text} NOT NULL,
            task_id {text} NOT NULL,
            kind {text} NOT NULL CHECK (kind IN ('Preexisting', 'Foreign', 'Late')),
            created_at {bigint},
            seen_at {bigint} NOT NULL,
            acknowledged_at {bigint},
            PRIMARY KEY (cluster, task_id)){strict};

        CREATE TABLE task_looks (
            cluster {text} NOT NULL PRIMARY KEY,
            looked_at {bigint} NOT NULL){strict};

        CREATE TABLE audit (
            id {identity} PRIMARY KEY,
            at {bigint} NOT NULL,
            author {text} NOT NULL,
            action {text} NOT NULL,
            subject {text} NOT NULL,
            detail {text} NOT NULL){strict};
        """);
}
