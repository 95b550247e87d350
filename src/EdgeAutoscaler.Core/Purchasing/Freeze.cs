namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>The service's own word that nothing may be bought until a person has looked.</summary>
/// <param name="Cluster">Cluster it holds for; <see langword="null"/> for the whole fleet.</param>
/// <param name="NodeGroup">Node group it holds for; <see langword="null"/> for the whole cluster or fleet.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Reason">What happened, with every number.</param>
/// <param name="Since">From when on.</param>
public sealed record Freeze(string? Cluster, string? NodeGroup, FreezeKind Kind, string Reason, DateTimeOffset Since)
{
    /// <summary>What it holds for, as people write it: <c>fleet</c>, <c>beijing</c> or <c>beijing/transcode</c>.</summary>
    public string Scope => new BuyingScope(Cluster, NodeGroup).ToString();

    /// <summary>Whether it forbids a purchase of the group.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="nodeGroup">Node group name.</param>
    public bool Covers(string cluster, string nodeGroup) =>
        (Cluster is null || Cluster == cluster) && (NodeGroup is null || NodeGroup == nodeGroup);
}
