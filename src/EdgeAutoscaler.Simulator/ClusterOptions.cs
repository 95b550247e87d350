using EdgeAutoscaler.Simulator.Load;

namespace EdgeAutoscaler.Simulator;

/// <summary>A managed edge cluster of the simulated cloud.</summary>
public sealed record ClusterOptions
{
    /// <summary>Cluster id, as in the path of the API.</summary>
    public required string Id { get; init; }

    /// <summary>Cluster name; also the value of the <c>cluster</c> label of its load series.</summary>
    public required string Name { get; init; }

    /// <summary>Region of the cluster itself; default <c>cn-beijing</c>.</summary>
    public string RegionId { get; init; } = "cn-beijing";

    /// <summary>Nodes it has at the start; default none.</summary>
    public IReadOnlyList<InitialNodes> Nodes { get; init; } = [];

    /// <summary>Its load by the <c>group</c> label; default none.</summary>
    public IReadOnlyDictionary<string, LoadSignal> Loads { get; init; } = new Dictionary<string, LoadSignal>();
}
