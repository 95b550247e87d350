namespace EdgeAutoscaler.Adapters.Ledger.Migrations;

/// <summary>What approvals add. A group has one open question at most, and an approval pays for one purchase.</summary>
internal static class Migration004
{
    public static Migration Approvals { get; } = new(
        4,
        "approvals",
        """
        CREATE TABLE approvals (
            id {text} NOT NULL PRIMARY KEY,
            cluster {text} NOT NULL,
            node_group {text} NOT NULL,
            offer_name {text} NOT NULL,
            term_months {int} NOT NULL CHECK (term_months BETWEEN 1 AND 12),
            node_count {int} NOT NULL CHECK (node_count >= 1),
            unit_micros {bigint} NOT NULL CHECK (unit_micros >= 0),
            state {text} NOT NULL CHECK (state IN ('Waiting', 'Approved', 'Rejected', 'Used', 'Expired')),
            asked_at {bigint} NOT NULL,
            needed_at {bigint} NOT NULL,
            author {text},
            reason {text},
            answered_at {bigint},
            intent_id {text} UNIQUE REFERENCES intents (id),
            CHECK (state NOT IN ('Approved', 'Rejected', 'Used') OR author IS NOT NULL),
            CHECK ((state = 'Used') = (intent_id IS NOT NULL))){strict};

        CREATE UNIQUE INDEX approvals_open ON approvals (cluster, node_group) WHERE state IN ('Waiting', 'Approved', 'Rejected');
        """);
}
