using System.Text.Json;
using EdgeAutoscaler.Simulator.World;

namespace EdgeAutoscaler.Simulator.Api.Contracts;

/// <summary>The answer of DescribeClusterDetail; master_url and meta_data are JSON inside strings.</summary>
internal sealed record ClusterBody(
    string ClusterId,
    string Name,
    string State,
    string ClusterType,
    string Profile,
    string ClusterSpec,
    string RegionId,
    int Size,
    string Created,
    string Updated,
    string MasterUrl,
    string MetaData)
{
    public static ClusterBody From(ClusterView cluster) => new(
        cluster.Options.Id,
        cluster.Options.Name,
        cluster.State,
        "ManagedKubernetes",
        "Edge",
        "ack.pro.small",
        cluster.Options.RegionId,
        cluster.Nodes.Count,
        BeijingTime.Seconds(cluster.CreatedAt),
        BeijingTime.Seconds(cluster.Now),
        JsonSerializer.Serialize(new { api_server_endpoint = "", intranet_api_server_endpoint = "" }),
        JsonSerializer.Serialize(new { SubClass = "edge" }));
}
