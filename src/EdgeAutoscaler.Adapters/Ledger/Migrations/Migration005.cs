namespace EdgeAutoscaler.Adapters.Ledger.Migrations;

/// <summary>What the service margin of forecasts adds: how many nodes an hour's load met, 0 where nobody knows.</summary>
internal static class Migration005
{
    public static Migration NodesReady { get; } = new(
        5,
        "nodes ready",
        """
        ALTER TABLE hourly_loads ADD COLUMN nodes_ready {int} NOT NULL DEFAULT 0 CHECK (nodes_ready >= 0);
        """);
}
