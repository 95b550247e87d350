using EdgeAutoscaler.Configuration;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Hosting;

/// <summary>Finds open purchases that the configuration has lost sight of: a cluster or group was removed or renamed under them.</summary>
internal static class OpenPurchases
{
    /// <summary>Open purchases of groups that aren't configured, in words.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<IReadOnlyList<string>> WithoutGroupAsync(ILedgerReader ledger, AutoscalerSettings settings, CancellationToken cancellationToken)
    {
        var configured = settings.Clusters.SelectMany(cluster => cluster.Cluster.NodeGroups).Select(group => group.FullName).ToHashSet();
        var intents = await ledger.ReadIntentsAsync(most: 0, cancellationToken);
        return
        [
            .. intents
                .Where(record => !record.State.IsFinal() && !configured.Contains($"{record.Intent.Cluster}/{record.Intent.NodeGroup}"))
                .Select(record => $"{record.Intent.Cluster}/{record.Intent.NodeGroup}: purchase {record.Intent.Id} of {record.Intent.Count} × {record.Intent.OfferName} is {record.State}"),
        ];
    }

    /// <summary>Names of the clusters that have open purchases.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<IReadOnlyList<string>> ClustersAsync(ILedgerReader ledger, CancellationToken cancellationToken) =>
        [.. (await ledger.ReadIntentsAsync(most: 0, cancellationToken)).Where(record => !record.State.IsFinal()).Select(record => record.Intent.Cluster).Distinct()];
}
