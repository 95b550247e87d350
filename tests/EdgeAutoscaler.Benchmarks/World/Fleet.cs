using System.Text.Json.Nodes;
using EdgeAutoscaler.Simulator;
using EdgeAutoscaler.Simulator.Load;

namespace EdgeAutoscaler.Benchmarks.World;

/// <summary>
/// A fleet in balance: every group has the four nodes its load asks for, so that a cycle reads and decides but buys nothing.
/// </summary>
internal static class Fleet
{
    private const string Region = "cn-beijing-telecom";
    private const double LoadOfFourNodes = 10;

    public static SimulatorOptions Cloud(FleetSize size, DateTimeOffset now) => new()
    {
        Seed = 1,
        AccessKey = DemoWorld.AccessKey,
        NodeQuota = (size.GroupsPerCluster + 1) * FleetSize.NodesPerGroup,
        LoadHistory = TimeSpan.FromHours(2),
        Catalogue = new Catalogue
        {
            EnsRegionIds = [Region],
            InstanceTypes = [.. Enumerable.Range(0, size.GroupsPerCluster).Select(InstanceType)],
            Images = [new CatalogueImage(DemoWorld.ImageId, 10)],
        },
        Clusters = [.. Enumerable.Range(0, size.Clusters).Select(cluster => CloudCluster(cluster, size, now))],
    };

    public static JsonArray Configuration(FleetSize size) =>
        [.. Enumerable.Range(0, size.Clusters).Select(cluster => new JsonObject
        {
            ["Name"] = ClusterName(cluster),
            ["ClusterId"] = ClusterId(cluster),
            ["NodeGroups"] = new JsonArray([.. Enumerable.Range(0, size.GroupsPerCluster).Select(group => Group(cluster, group))]),
        })];

    private static ClusterOptions CloudCluster(int cluster, FleetSize size, DateTimeOffset now) => new()
    {
        Id = ClusterId(cluster),
        Name = ClusterName(cluster),
        Nodes = [.. Enumerable.Range(0, size.GroupsPerCluster).Select(group => new InitialNodes
        {
            InstanceType = InstanceType(group),
            EnsRegionId = Region,
            ImageId = DemoWorld.ImageId,
            Count = FleetSize.NodesPerGroup,
            FirstExpiry = now + TimeSpan.FromDays(20),
        })],
        Loads = Enumerable.Range(0, size.GroupsPerCluster)
            .ToDictionary(GroupName, LoadSignal (_) => new LoadSignal.Constant(LoadOfFourNodes)),
    };

    /// <summary>All groups of a cluster share one query; the labels pick each one's series.</summary>
    private static JsonNode Group(int cluster, int group) => new JsonObject
    {
        ["Name"] = GroupName(group),
        ["MaxNodes"] = 40,
        ["NodeCapacity"] = 4,
        ["Match"] = new JsonObject { ["InstanceTypes"] = new JsonArray(InstanceType(group)) },
        ["Signals"] = new JsonObject
        {
            ["cpu"] = new JsonObject
            {
                ["Source"] = "prometheus",
                ["Query"] = $"demo_load{{cluster=\"{ClusterName(cluster)}\"}}",
                ["FreshnessQuery"] = $"max(timestamp(demo_load{{cluster=\"{ClusterName(cluster)}\"}}))",
                ["Labels"] = new JsonObject { ["group"] = GroupName(group) },
            },
        },
        ["Policies"] = new JsonArray(new JsonObject { ["Type"] = "TargetTracking", ["Signal"] = "cpu", ["TargetUtilization"] = 0.7 }),
        ["Offers"] = new JsonArray(Offer(group)),
    };

    private static JsonObject Offer(int group) => new()
    {
        ["Name"] = "telecom",
        ["InstanceType"] = InstanceType(group),
        ["EnsRegionId"] = Region,
        ["ImageId"] = DemoWorld.ImageId,
        ["InternetChargeType"] = "BandwidthByDay",
        ["SystemDiskSize"] = 20,
        ["LeadTime"] = "00:10:00",
        ["DefaultTermMonths"] = 1,
        ["Prices"] = new JsonObject { ["1"] = 230 },
    };

    private static string ClusterName(int cluster) => $"cluster-{cluster}";

    private static string ClusterId(int cluster) => $"C{cluster}";

    private static string GroupName(int group) => $"group-{group}";

    private static string InstanceType(int group) => $"ens.sn1.type{group}";
}
