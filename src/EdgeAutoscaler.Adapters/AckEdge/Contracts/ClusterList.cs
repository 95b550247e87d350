using System.Collections.Immutable;

namespace EdgeAutoscaler.Adapters.AckEdge.Contracts;

/// <summary>One of the lists a cluster has; each spells its parameters in its own way.</summary>
/// <param name="Operation">Name of the API operation.</param>
/// <param name="Resource">Last part of the path, and the field that holds the items.</param>
/// <param name="IdField">Field that tells the items apart.</param>
/// <param name="PageField">Field that holds the page information.</param>
/// <param name="Query">Query parameters by page number.</param>
internal sealed record ClusterList(
    string Operation,
    string Resource,
    string IdField,
    string PageField,
    Func<string, ImmutableDictionary<string, string>> Query)
{
    private static readonly string Size = Listing.PageSize.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static ClusterList Tasks { get; } = new("DescribeClusterTasks", "tasks", "task_id", "page_info", number =>
        ImmutableDictionary<string, string>.Empty.Add("page_number", number).Add("page_size", Size));

    public static ClusterList Nodes { get; } = new("DescribeClusterNodes", "nodes", "instance_id", "page", number =>
        ImmutableDictionary<string, string>.Empty.Add("pageNumber", number).Add("pageSize", Size).Add("state", "all"));
}
