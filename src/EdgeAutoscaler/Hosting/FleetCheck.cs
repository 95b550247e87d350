using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Hosting;

/// <summary>Tries everything a purchase needs except the purchase: permissions, node matches and queries.</summary>
/// <param name="fleet">The clusters.</param>
/// <param name="preliminary">What was checked before: configuration, ledger, secrets.</param>
internal sealed class FleetCheck(ManagedFleet fleet, IReadOnlyList<CheckLine> preliminary) : ICheckSource
{
    // We have stopped asking; the detail says what had been answered before.
    private const string OurPause = "circuit_open";

    public async Task<CheckReport> CheckAsync(CancellationToken cancellationToken)
    {
        var lines = await Task.WhenAll(fleet.Clusters.Select(cluster => CheckAsync(cluster, cancellationToken)));
        return new CheckReport([.. preliminary, .. lines.SelectMany(line => line)]);
    }

    private static async Task<IReadOnlyList<CheckLine>> CheckAsync(ClusterRuntime runtime, CancellationToken cancellationToken)
    {
        var (name, id) = (runtime.Cluster.Name, runtime.Cluster.ClusterId);
        var state = await runtime.Api.GetClusterStateAsync(id, cancellationToken);
        var nodes = await runtime.Inventory.ListNodesAsync(id, cancellationToken);
        var tasks = await runtime.Api.ListTasksAsync(id, cancellationToken);
        if (state is Answer<string>.Failed { Reason: var reason } && nodes is Answer<NodeInventory>.Failed && tasks is Answer<IReadOnlyList<TaskSummary>>.Failed && !IsAnswer(reason))
        {
            // Nothing got through: one line says it all.
            return [LineOf($"{name}: the cloud's API", state, _ => null, word => word), .. await SignalLinesAsync(runtime, cancellationToken)];
        }

        return
        [
            LineOf($"{name}: cluster state (DescribeClusterDetail)", state, word => word == "running" ? null : $"the cluster is {word}; nothing is bought until it is running", word => word),
            LineOf($"{name}: nodes (DescribeClusterNodes)", nodes, _ => null, inventory => LimitText.Count(inventory.Nodes.Count, "node")),
            LineOf($"{name}: tasks (DescribeClusterTasks)", tasks, _ => null, list => LimitText.Count(list.Count, "task")),
            .. nodes is Answer<NodeInventory>.Ok ok ? runtime.Cluster.NodeGroups.Select(group => MatchLine(group, ok.Value)) : [],
            .. await SignalLinesAsync(runtime, cancellationToken),
        ];
    }

    /// <summary>Whether the cloud itself gave the reason: its codes have capitals, ours don't.</summary>
    private static bool IsAnswer(string reason) => reason.Any(char.IsAsciiLetterUpper) || reason.StartsWith("http_", StringComparison.Ordinal);

    private static CheckLine LineOf<T>(string subject, Answer<T> answer, Func<T, string?> warn, Func<T, string> tell) => answer switch
    {
        Answer<T>.Ok ok when warn(ok.Value) is { } warning => new CheckLine(subject, CheckOutcome.Warning, warning),
        Answer<T>.Ok ok => new CheckLine(subject, CheckOutcome.Ok, tell(ok.Value)),
        Answer<T>.Failed failed => new CheckLine(subject, CheckOutcome.Failed, failed.Reason == OurPause ? failed.Detail : $"{failed.Reason}: {failed.Detail}"),
        _ => throw new InvalidOperationException("Unknown answer."),
    };

    private static CheckLine MatchLine(NodeGroup group, NodeInventory inventory)
    {
        var matched = inventory.Nodes.Count(group.Match.Covers);
        return matched > 0
            ? new CheckLine($"{group.FullName}: match", CheckOutcome.Ok, $"{matched} of {LimitText.Count(inventory.Nodes.Count, "node")}")
            : new CheckLine($"{group.FullName}: match", CheckOutcome.Warning, "no node matches: fine for an empty group, otherwise look at Match");
    }

    private static async Task<IEnumerable<CheckLine>> SignalLinesAsync(ClusterRuntime runtime, CancellationToken cancellationToken)
    {
        var lines = new List<CheckLine>();
        foreach (var group in runtime.Cluster.NodeGroups)
        {
            foreach (var signal in group.Signals)
            {
                var reading = (await runtime.LoadSources[signal.Source].ReadAsync([signal], cancellationToken))[0];
                lines.Add(SignalLine(group, signal, reading));
            }
        }

        return lines;
    }

    private static CheckLine SignalLine(NodeGroup group, Signal signal, SignalReading reading)
    {
        var subject = $"{group.FullName}: signal {signal.Name}";
        return reading switch
        {
            SignalReading.Measured measured => new CheckLine(subject, CheckOutcome.Ok, $"{ReactiveDemand.Number(measured.Samples[^1].Value)} measured at {measured.Samples[^1].At.UtcDateTime:u}"),
            SignalReading.Missing missing => new CheckLine(subject, CheckOutcome.Failed, $"{Words.Of(missing.Problem)}: {missing.Detail}"),
            _ => throw new InvalidOperationException("Unknown reading."),
        };
    }
}
