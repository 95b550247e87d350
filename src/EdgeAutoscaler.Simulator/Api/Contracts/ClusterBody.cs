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
        ClusterId: cluster.Options.Id,
        Name: cluster.Options.Name,
        State: cluster.State,
        ClusterType: "ManagedKubernetes",
        Profile: "Edge",
        ClusterSpec: "ack.pro.small",
        RegionId: cluster.Options.RegionId,
        Size: cluster.Nodes.Count,
        Created: BeijingTime.Seconds(cluster.CreatedAt),
        Updated: BeijingTime.Seconds(cluster.Now),
        MasterUrl: JsonSerializer.Serialize(new { api_server_endpoint = "", intranet_api_server_endpoint = "" }),
        MetaData: JsonSerializer.Serialize(new { SubClass = "edge" }));
}
