namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>A person's word that nothing may be bought for a while.</summary>
/// <param name="Cluster">Cluster it holds for; <see langword="null"/> for the whole fleet.</param>
/// <param name="NodeGroup">Node group it holds for; <see langword="null"/> for the whole cluster or fleet.</param>
/// <param name="Reason">Why.</param>
/// <param name="Author">Who said so.</param>
/// <param name="Since">From when on.</param>
/// <param name="Until">Until when; <see langword="null"/> until it is taken back.</param>
public sealed record Pause(string? Cluster, string? NodeGroup, string Reason, string Author, DateTimeOffset Since, DateTimeOffset? Until)
{
    /// <summary>The scope in words: <c>fleet</c>, the cluster, or cluster/group.</summary>
    public string Scope => new BuyingScope(Cluster, NodeGroup).ToString();

    /// <summary>Whether it forbids a purchase of the group now.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="nodeGroup">Node group name.</param>
    /// <param name="now">Now.</param>
    public bool Covers(string cluster, string nodeGroup, DateTimeOffset now) =>
        (Cluster is null || Cluster == cluster)
        && (NodeGroup is null || NodeGroup == nodeGroup)
        && (Until is null || now < Until);
}
