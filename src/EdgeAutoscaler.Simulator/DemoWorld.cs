using EdgeAutoscaler.Simulator.Load;
using EdgeAutoscaler.Simulator.World;

namespace EdgeAutoscaler.Simulator;

/// <summary>The world of the demo: two clusters whose load outgrows what they have, and leases that end one by one.</summary>
public static class DemoWorld
{
    /// <summary>Id of the cluster <c>beijing</c>, whose group <c>transcode</c> swings between about 4 and 14 nodes of 4 cores at 70 %.</summary>
    public const string BeijingClusterId = "Cdemo0beijing";

    /// <summary>Id of the cluster <c>shanghai</c>, whose group <c>cache</c> needs 4 to 5 nodes of 4 cores at 70 %.</summary>
    public const string ShanghaiClusterId = "Cdemo0shanghai";

    /// <summary>The image both groups use.</summary>
    public const string ImageId = "m-2QVLO2T8NYgm8CNQVg15gF";

    /// <summary>The key the demo signs with; it opens nothing but this simulator.</summary>
    public static AccessKey AccessKey { get; } = new("demo-access-key-id", "demo-access-key-secret");

    /// <summary>
    /// The demo at its start. The first daily peak of <c>transcode</c> falls five hours later and needs far more than
    /// its 8 nodes, so that purchases begin with the first evaluations.
    /// </summary>
    /// <param name="now">Start of the demo, in simulated time.</param>
    /// <param name="seed">Seed of everything random.</param>
    public static SimulatorOptions Create(DateTimeOffset now, int seed) => new()
    {
        Seed = seed,
        AccessKey = AccessKey,
        LeadTime = new LeadTimeRange(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(20)),
        Catalogue = new Catalogue
        {
            EnsRegionIds = ["cn-beijing-telecom", "cn-shanghai-unicom"],
            InstanceTypes = ["ens.sn1.tiny", "ens.sn1.small"],
            Images = [new CatalogueImage(ImageId, 10)],
        },
        Clusters = [Beijing(now, seed), Shanghai(now, seed)],
    };

    private static ClusterOptions Beijing(DateTimeOffset now, int seed) => new()
    {
        Id = BeijingClusterId,
        Name = "beijing",
        RegionId = "cn-beijing",
        Nodes =
        [
            CloudNode("cn-beijing"),
            Leased("ens.sn1.tiny", "cn-beijing-telecom", 8, now + TimeSpan.FromHours(20), TimeSpan.FromHours(18)),
        ],
        Loads = new Dictionary<string, LoadSignal>
        {
            ["transcode"] = new LoadSignal.Profiled(new LoadProfile
            {
                Seed = seed,
                Peak = now + TimeSpan.FromHours(5),
                Trough = 10.5,
                PeakLoad = 38,
            }),
        },
    };

    private static ClusterOptions Shanghai(DateTimeOffset now, int seed) => new()
    {
        Id = ShanghaiClusterId,
        Name = "shanghai",
        RegionId = "cn-shanghai",
        Nodes =
        [
            CloudNode("cn-shanghai"),
            Leased("ens.sn1.small", "cn-shanghai-unicom", 5, now + TimeSpan.FromHours(30), TimeSpan.FromHours(40)),
        ],
        Loads = new Dictionary<string, LoadSignal>
        {
            ["cache"] = new LoadSignal.Profiled(new LoadProfile
            {
                Seed = seed + 1,
                Peak = now + TimeSpan.FromHours(9),
                Trough = 10,
                PeakLoad = 13,
                WeekendShare = 0.95,
                DailyGrowth = 0.001,
                Noise = 0.03,
            }),
        },
    };

    /// <summary>Every managed edge cluster keeps a pay-as-you-go node in the cloud, which no autoscaler may count.</summary>
    private static InitialNodes CloudNode(string region) => new() { InstanceType = "ecs.c5.xlarge", EnsRegionId = region };

    private static InitialNodes Leased(
        string instanceType, string region, int count, DateTimeOffset firstExpiry, TimeSpan interval) => new()
        {
            InstanceType = instanceType,
            EnsRegionId = region,
            ImageId = ImageId,
            Count = count,
            FirstExpiry = firstExpiry,
            ExpiryInterval = interval,
        };
}
