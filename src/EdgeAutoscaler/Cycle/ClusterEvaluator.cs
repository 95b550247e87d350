using System.Collections.Immutable;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Cycle;

/// <summary>Reads everything a cluster's decisions need, in parallel, and plans each group. Buys nothing and writes nothing.</summary>
/// <param name="planner">Makes the decisions.</param>
/// <param name="ledger">The ledger, read only.</param>
/// <param name="options">The settings.</param>
/// <param name="clocks">The clocks.</param>
internal sealed class ClusterEvaluator(ScalePlanner planner, ILedgerReader ledger, CycleOptions options, Clocks clocks)
{
    private readonly SignalReader _signals = new(options.EvaluationInterval);
    private readonly PastHoursReader _past = new(ledger, options, clocks);

    /// <summary>Evaluates a cluster.</summary>
    /// <param name="runtime">The cluster.</param>
    /// <param name="cancellationToken">Ends the evaluation.</param>
    public async Task<ClusterEvaluation> EvaluateAsync(ClusterRuntime runtime, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.ReadDeadline, clocks.Wall);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        await runtime.Memory.Gate.WaitAsync(either.Token);
        try
        {
            return await EvaluateAloneAsync(runtime, either.Token);
        }
        finally
        {
            runtime.Memory.Gate.Release();
        }
    }

    private async Task<ClusterEvaluation> EvaluateAloneAsync(ClusterRuntime runtime, CancellationToken cancellationToken)
    {
        await _past.CatchUpAsync(runtime, clocks.Now, cancellationToken);
        await runtime.LeadTimes.RefreshAsync(ledger, clocks.Now, cancellationToken);

        var clusterId = runtime.Cluster.ClusterId;
        var inventory = CycleTrace.AskAsync("list nodes", () => runtime.Inventory.ListNodesAsync(clusterId, cancellationToken));
        var state = CycleTrace.AskAsync("read cluster state", () => runtime.Api.GetClusterStateAsync(clusterId, cancellationToken));
        var signals = CycleTrace.ReadAsync("read load", () => _signals.ReadAsync(runtime, clocks.Now, cancellationToken));
        var snapshot = CycleTrace.ReadAsync("read ledger", () => ledger.ReadSnapshotAsync(runtime.Cluster.Name, runtime.Budgets, clocks.Now, cancellationToken));
        await Task.WhenAll(inventory, state, signals, snapshot);

        // Decided after everything was read, so that no reading can lie in the future.
        var read = new Readings(clocks.Now, await inventory, await state, await signals, await snapshot);
        var planned = read with { Ledger = WithoutStrangers(read.Ledger, runtime.Cluster) };
        var groups = runtime.Cluster.NodeGroups.Select(group => Plan(runtime, group, planned)).ToImmutableArray();
        return new ClusterEvaluation(runtime.Cluster, read.Now, read.State, read.Nodes, read.Ledger, groups, read.Problems);
    }

    // Nodes of a group that was renamed or is gone are nobody's by name: they are whoever's they match, or would be bought again.
    private static LedgerSnapshot WithoutStrangers(LedgerSnapshot ledger, ManagedCluster cluster)
    {
        var names = cluster.NodeGroups.Select(group => group.Name).ToHashSet();
        return ledger.Leases.All(lease => names.Contains(lease.NodeGroup)) ? ledger : ledger with { Leases = [.. ledger.Leases.Where(lease => names.Contains(lease.NodeGroup))] };
    }

    private GroupEvaluation Plan(ClusterRuntime runtime, NodeGroup group, Readings read)
    {
        var (memory, forecast) = (runtime.Memory, runtime.Forecasts.Of(group));
        var signals = read.Signals.GetValueOrDefault(group.Name, ImmutableDictionary<string, SignalState>.Empty);
        memory.RememberReady(group, read.Now, ReadyIn(group, read), _signals.Oldest(read.Now));
        var load = forecast is null ? null : signals.GetValueOrDefault(forecast.Signal.Name);
        if (load is not null)
            forecast!.Observe(load.Samples, memory.ReadyNodes(group), read.Now);
        var decision = planner.Plan(new PlanningInput
        {
            Group = runtime.LeadTimes.Of(group),
            Now = read.Now,
            EvaluationInterval = options.EvaluationInterval,
            Signals = signals,
            ReadyNodes = memory.ReadyNodes(group),
            Inventory = read.Nodes,
            InventoryProblem = read.InventoryProblem,
            ClusterState = read.State,
            ClockProblem = clocks.Cloud.Problem ?? Behind(read),
            Forecast = forecast?.At(read.Now),
            ForecastProblem = forecast?.ProblemAt(read.Now),
            Ledger = read.Ledger,
        });
        return new GroupEvaluation(decision, [.. signals.Values.OrderBy(state => state.Signal.Name, StringComparer.Ordinal)])
        {
            Forecast = forecast is null ? null : ForecastReading.Of(forecast, decision, load, read.Now),
        };
    }

    private static string? Behind(Readings read) => read.Ledger.HighWater - read.Now is var ahead && ahead > SteadyClock.LargestCorrection
        ? $"the ledger has seen a time {LimitText.Duration(ahead)} ahead of the clock: it was set back, or was wrong before"
        : null;

    private static int? ReadyIn(NodeGroup group, Readings read) => read.Nodes is { } inventory
        ? CapacityTimeline.MembersOf(group, inventory.Nodes, read.Ledger.Leases).Count(node => node.Status == NodeStatus.Ready)
        : null;

    private sealed record Readings(
        DateTimeOffset Now,
        Answer<NodeInventory> Inventory,
        Answer<string> ClusterState,
        ImmutableDictionary<string, ImmutableDictionary<string, SignalState>> Signals,
        LedgerSnapshot Ledger)
    {
        // Listed during this evaluation, whatever clock the adapter dates its listings with.
        public NodeInventory? Nodes => Inventory is Answer<NodeInventory>.Ok ok ? ok.Value with { At = Now } : null;

        public string? State => (ClusterState as Answer<string>.Ok)?.Value;

        public string? InventoryProblem => Inventory is Answer<NodeInventory>.Failed failed ? $"{failed.Reason}: {failed.Detail}" : null;

        public ImmutableArray<ReadProblem> Problems =>
        [
            .. new[]
            {
                Inventory is Answer<NodeInventory>.Failed nodes ? new ReadProblem(ReadProblem.Nodes, nodes.Reason, nodes.Detail) : null,
                ClusterState is Answer<string>.Failed state ? new ReadProblem(ReadProblem.ClusterState, state.Reason, state.Detail) : null,
            }.OfType<ReadProblem>(),
        ];
    }
}
