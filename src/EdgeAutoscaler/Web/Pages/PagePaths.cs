using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Web.Pages;

/// <summary>Where the pages are. They are for people: programs use the API.</summary>
internal static class PagePaths
{
    /// <summary>The fleet.</summary>
    public const string Fleet = "/";

    /// <summary>A cluster.</summary>
    public const string Cluster = "/clusters/{cluster}";

    /// <summary>A node group.</summary>
    public const string Group = "/clusters/{cluster}/groups/{nodeGroup}";

    /// <summary>Whether a scope may buy: pauses and freezes.</summary>
    public const string Buying = "/buying";

    /// <summary>A purchase.</summary>
    public const string Purchase = "/purchases/{id}";

    /// <summary>A task that belongs to no purchase.</summary>
    public const string Orphan = "/orphans/{cluster}/{task}";

    /// <summary>A purchase that waits for a person.</summary>
    public const string Approval = "/approvals/{id}";

    /// <summary>All of them but the fleet's.</summary>
    public static IReadOnlyList<string> BehindTheFleet { get; } = [Cluster, Group, Buying, Purchase, Orphan, Approval];

    /// <summary>Path of a cluster.</summary>
    /// <param name="cluster">Cluster name.</param>
    public static string ClusterOf(string cluster) => $"/clusters/{Uri.EscapeDataString(cluster)}";

    /// <summary>Path of a node group.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="nodeGroup">Node group name.</param>
    public static string GroupOf(string cluster, string nodeGroup) => $"{ClusterOf(cluster)}/groups/{Uri.EscapeDataString(nodeGroup)}";

    /// <summary>Path of a fleet, cluster or group by its scope.</summary>
    /// <param name="scope">The scope.</param>
    public static string Of(BuyingScope scope) => scope switch
    {
        { Cluster: null } => Fleet,
        { NodeGroup: null } => ClusterOf(scope.Cluster),
        _ => GroupOf(scope.Cluster, scope.NodeGroup),
    };

    /// <summary>Path of a scope's pauses and freezes.</summary>
    /// <param name="scope"><c>fleet</c>, a cluster, or cluster/group.</param>
    public static string BuyingOf(string scope) => $"{Buying}?scope={Uri.EscapeDataString(scope)}";

    /// <summary>Path of a purchase.</summary>
    /// <param name="id">Its id.</param>
    public static string PurchaseOf(string id) => $"/purchases/{Uri.EscapeDataString(id)}";

    /// <summary>Path of a task that belongs to no purchase.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="task">Task id.</param>
    public static string OrphanOf(string cluster, string task) => $"/orphans/{Uri.EscapeDataString(cluster)}/{Uri.EscapeDataString(task)}";

    /// <summary>Path of a purchase that waits for a person.</summary>
    /// <param name="id">Id of the question.</param>
    public static string ApprovalOf(string id) => $"/approvals/{Uri.EscapeDataString(id)}";
}
