namespace EdgeAutoscaler.Adapters.Ledger.Migrations;

/// <summary>The steps of this program. Every dialect takes all of them.</summary>
internal static class MigrationList
{
    /// <summary>All steps there are, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } =
        [Migration001.Ledger, Migration002.Reconciliation, Migration003.LoadHistory, Migration004.Approvals, Migration005.NodesReady];
}
