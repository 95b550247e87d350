using System.Text.Json;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Status;

/// <summary>Puts together the details of a cluster or group: two queries of the ledger, and what the last cycle left.</summary>
/// <param name="fleet">The clusters.</param>
/// <param name="board">The newest evaluations.</param>
/// <param name="ledger">The ledger.</param>
/// <param name="clocks">The clocks.</param>
internal sealed class DetailReader(ManagedFleet fleet, StatusBoard board, ILedgerReader ledger, Clocks clocks) : IDetailSource
{
    private const int DecisionsOfCluster = 30;
    private const int DecisionsOfGroup = 200;

    public async Task<IReadOnlyList<DecisionStatus>> ReadDecisionsAsync(string cluster, CancellationToken cancellationToken) =>
        [.. (await ledger.ReadDecisionsAsync(cluster, null, DecisionsOfCluster, cancellationToken)).Select(FleetStatusReader.Of)];

    public async Task<GroupDetail?> ReadGroupAsync(string cluster, string nodeGroup, CancellationToken cancellationToken)
    {
        if (fleet.Clusters.FirstOrDefault(runtime => runtime.Cluster.Name == cluster)?.Cluster.NodeGroups.FirstOrDefault(group => group.Name == nodeGroup) is not { } group)
            return null;
        var now = clocks.Now;
        var records = await ledger.ReadDecisionsAsync(cluster, nodeGroup, DecisionsOfGroup, cancellationToken);
        var decisions = records.Select(Of).ToList();
        var basis = ForecastBasis.Of(group);
        var hours = basis is null ? [] : await ledger.ReadHoursAsync(cluster, nodeGroup, now - basis.Settings.History, cancellationToken);
        var evaluation = board.Evaluation(cluster);
        var decision = evaluation?.Groups.Select(one => one.Decision).FirstOrDefault(one => one.Group.Name == nodeGroup);
        return new GroupDetail
        {
            Basis = basis,
            Outlook = basis is null ? LoadOutlook.Unknown : LoadOutlook.Of(hours, basis, now),
            Past = GroupPast.Of(decisions, hours.Where(hour => hour.Hour > now - LoadOutlook.Week), now),
            Demand = decision?.Demand ?? Core.Timelines.StepFunction.Unknown,
            Capacity = decision?.Capacity.OverTime ?? Core.Timelines.StepFunction.Unknown,
            Nodes = evaluation is null || decision is null ? [] : NodesOf(decision, evaluation),
            Decisions = decisions,
        };
    }

    private static DecisionDossier Of(DecisionRecord record) =>
        new(FleetStatusReader.Of(record), JsonSerializer.Deserialize(record.Json, StatusJsonContext.Default.GroupStatus)!);

    private static IReadOnlyList<NodeLine> NodesOf(ScaleDecision decision, ClusterEvaluation evaluation)
    {
        var renewed = decision.Group.Offers.Where(offer => offer.AutoRenew == true).Select(offer => offer.Name).ToHashSet();
        var kept = evaluation.Ledger.Leases.Where(lease => renewed.Contains(lease.OfferName)).Select(lease => lease.InstanceId).ToHashSet();
        return
        [
            .. CapacityTimeline.MembersOf(decision.Group, evaluation.Inventory?.Nodes ?? [], evaluation.Ledger.Leases)
                .Select(node => new NodeLine(node.InstanceId, node.Name, Words.Of(node.Status), node.ExpiresAt, kept.Contains(node.InstanceId)))
                .OrderBy(node => node.ExpiresAt ?? DateTimeOffset.MaxValue)
                .ThenBy(node => node.InstanceId, StringComparer.Ordinal),
        ];
    }
}
