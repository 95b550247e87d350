namespace EdgeAutoscaler.Cycle;

/// <summary>A reading of a cluster that failed.</summary>
/// <param name="Reading">Which: one of the constants.</param>
/// <param name="Reason">Why, as a word of a closed set.</param>
/// <param name="Detail">Why, in words for people.</param>
internal sealed record ReadProblem(string Reading, string Reason, string Detail)
{
    /// <summary>The list of nodes.</summary>
    public const string Nodes = "nodes";

    /// <summary>The cluster's state.</summary>
    public const string ClusterState = "cluster state";

    /// <summary>The list of tasks.</summary>
    public const string Tasks = "tasks";

    public override string ToString() => $"{Reading}: {Reason}: {Detail}";
}
