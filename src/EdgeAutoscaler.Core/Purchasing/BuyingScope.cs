namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>What a freeze or a pause holds for, as people write it: <c>fleet</c>, <c>beijing</c> or <c>beijing/transcode</c>.</summary>
/// <param name="Cluster">Cluster name; <see langword="null"/> for the whole fleet.</param>
/// <param name="NodeGroup">Node group name; <see langword="null"/> for the whole cluster or fleet.</param>
public readonly record struct BuyingScope(string? Cluster, string? NodeGroup)
{
    /// <summary>The whole fleet, in words.</summary>
    public const string Fleet = "fleet";

    /// <summary>Reads what a person wrote.</summary>
    /// <param name="text"><c>fleet</c>, a cluster, or cluster/group.</param>
    /// <returns>The scope; <see langword="null"/> when a name is empty: nothing may mean everything.</returns>
    public static BuyingScope? Parse(string? text) => text?.Split('/') switch
    {
        [Fleet] => default(BuyingScope),
        [{ Length: > 0 } cluster] => new BuyingScope(cluster, null),
        [{ Length: > 0 } cluster, { Length: > 0 } group] => new BuyingScope(cluster, group),
        _ => null,
    };

    /// <inheritdoc/>
    public override string ToString() => Cluster is null ? Fleet : NodeGroup is null ? Cluster : $"{Cluster}/{NodeGroup}";
}
