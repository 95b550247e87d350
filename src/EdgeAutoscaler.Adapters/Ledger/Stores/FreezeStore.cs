using EdgeAutoscaler.Adapters.Ledger.Rows;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>Keeps freezes: one of a kind in a scope, the first one stays.</summary>
internal sealed class FreezeStore(ILedgerDatabase database)
{
    private const string Insert =
        """
        INSERT INTO freezes (cluster, node_group, kind, reason, since) VALUES (@Cluster, @NodeGroup, @Kind, @Reason, @Since)
        ON CONFLICT (cluster, node_group, kind) DO NOTHING
        """;

    private const string OfScope =
        $"SELECT {FreezeRow.Columns} FROM freezes WHERE cluster = @cluster AND node_group = @nodeGroup AND kind <> @kept ORDER BY since, kind";

    private const string Delete = "DELETE FROM freezes WHERE cluster = @cluster AND node_group = @nodeGroup AND kind <> @kept";

    private const string DeleteKind = "DELETE FROM freezes WHERE kind = @kind";

    private const string Covering =
        $"SELECT {FreezeRow.Columns} FROM freezes WHERE (cluster = '' OR cluster = @cluster) AND (node_group = '' OR node_group = @nodeGroup) ORDER BY since, kind";

    public Task FreezeAsync(Freeze freeze, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => FreezeAsync(transaction, freeze), cancellationToken);

    public Task<IReadOnlyList<Freeze>> UnfreezeAsync(string? cluster, string? nodeGroup, OperatorWord word, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<Freeze>>(
            async transaction =>
            {
                var scope = new { cluster = ScopeKey.Of(cluster), nodeGroup = ScopeKey.Of(nodeGroup), kept = nameof(FreezeKind.LedgerRestored) };
                var lifted = (await transaction.QueryAsync<FreezeRow>(OfScope, scope)).Select(row => row.ToFreeze()).ToList();
                await transaction.ExecuteAsync(Delete, scope);
                foreach (var freeze in lifted)
                    await AuditStore.WriteAsync(transaction, word, "unfreeze", $"{freeze.Scope} {freeze.Kind}");
                return lifted;
            },
            cancellationToken);

    /// <summary>Adds a freeze to the transaction that finds the reason for it.</summary>
    /// <returns>Whether it is new.</returns>
    public static async Task<bool> FreezeAsync(LedgerTransaction transaction, Freeze freeze)
    {
        if (await transaction.ExecuteAsync(Insert, FreezeRow.Values(freeze)) == 0)
            return false;
        await AuditStore.WriteAsync(
            transaction, new AuditEntry(freeze.Since, AuditEntry.Service, "freeze", $"{freeze.Scope} {freeze.Kind}", freeze.Reason));
        return true;
    }

    /// <summary>Lifts every freeze of a kind.</summary>
    public static Task<int> LiftAsync(LedgerTransaction transaction, FreezeKind kind) =>
        transaction.ExecuteAsync(DeleteKind, new { kind = kind.ToString() });

    /// <summary>The freeze that forbids a purchase of a group, if there is one.</summary>
    public static async Task<Freeze?> CoveringAsync(LedgerTransaction transaction, string cluster, string nodeGroup) =>
        (await transaction.QueryAsync<FreezeRow>(Covering, new { cluster, nodeGroup })).Select(row => row.ToFreeze()).FirstOrDefault();
}
