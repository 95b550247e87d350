namespace EdgeAutoscaler.Benchmarks.World;

/// <summary>How large a fleet is measured.</summary>
/// <param name="Clusters">Number of clusters.</param>
/// <param name="GroupsPerCluster">Node groups in each of them.</param>
internal sealed record FleetSize(int Clusters, int GroupsPerCluster)
{
    /// <summary>Nodes that every group has and needs.</summary>
    public const int NodesPerGroup = 4;

    public override string ToString() => $"{Clusters} x {GroupsPerCluster}";
}
