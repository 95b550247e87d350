using CsCheck;
using EdgeAutoscaler.Simulator.Load;
using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Simulator.Tests;

public class DemoWorldTests
{
    private const double UsableCores = 4 * 0.7;

    private static readonly Gen<(DateTimeOffset Now, int Seed)> Starts = Gen.Select(
        Gen.Int[0, 3 * 365 * 24].Select(hours => new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hours)), Gen.Int);

    [Fact]
    public void Create_AnyStart_TranscodeIsShortFromTheFirstHourOn() =>
        Starts.Sample(start => NodesNeeded(Profile(start, "transcode"), start.Now) > 8
                               && NodesNeeded(Profile(start, "transcode"), start.Now.AddHours(1)) > 8);

    [Fact]
    public void Create_AnyStart_FirstPeakIsFarAboveTheNodesThereAre() =>
        Starts.Sample(start => 8.0 / NodesNeeded(Profile(start, "transcode"), start.Now.AddHours(5)) is >= 0.5 and <= 0.75);

    [Fact]
    public void Create_AnyStart_TranscodeSwingsBetweenAboutFourAndFourteenNodes() =>
        Starts.Sample(start =>
        {
            var needs = Enumerable.Range(0, 7 * 24).Select(hour => NodesNeeded(Profile(start, "transcode"), start.Now.AddHours(hour))).ToList();
            return needs.Min() is >= 3 and <= 5 && needs.Max() is >= 13 and <= 15;
        });

    [Fact]
    public void Create_AnyStart_CacheNeedsFourToFiveNodes() =>
        Starts.Sample(start => Enumerable.Range(0, 7 * 24)
            .All(hour => NodesNeeded(Profile(start, "cache"), start.Now.AddHours(hour)) is 4 or 5));

    [Fact]
    public async Task StartAsync_Demo_ServesBothClustersWithLeasesThatEndOneByOne()
    {
        var clock = new FakeTimeProvider(TestCloud.Start);
        await using var cloud = await SimulatedCloud.StartAsync(DemoWorld.Create(TestCloud.Start, 1), clock);
        using var http = new HttpClient();
        var client = new AckClient(http, cloud.Endpoint, DemoWorld.AccessKey, TimeProvider.System);

        Assert.Equal((9, 6), await CountsAsync(client));
        clock.Advance(TimeSpan.FromHours(20));
        Assert.Equal((8, 6), await CountsAsync(client));
        clock.Advance(TimeSpan.FromHours(18));
        Assert.Equal((7, 5), await CountsAsync(client));
        clock.Advance(TimeSpan.FromDays(20));
        Assert.Equal((1, 1), await CountsAsync(client));
    }

    [Fact]
    public async Task StartAsync_SameSeed_GivesTheSameNodesAndAnotherSeedDoesNot()
    {
        var first = await NodesAsync(seed: 1);

        Assert.Equal(first, await NodesAsync(seed: 1));
        Assert.NotEqual(first, await NodesAsync(seed: 2));
    }

    private static async Task<string> NodesAsync(int seed)
    {
        await using var cloud = await SimulatedCloud.StartAsync(
            DemoWorld.Create(TestCloud.Start, seed), new FakeTimeProvider(TestCloud.Start));
        using var http = new HttpClient();
        var client = new AckClient(http, cloud.Endpoint, DemoWorld.AccessKey, TimeProvider.System);
        return (await client.NodesAsync(DemoWorld.BeijingClusterId, "?pageSize=100")).Text;
    }

    private static async Task<(int Beijing, int Shanghai)> CountsAsync(AckClient client) => (
        (await client.NodesAsync(DemoWorld.BeijingClusterId)).Json.GetProperty("nodes").GetArrayLength(),
        (await client.NodesAsync(DemoWorld.ShanghaiClusterId)).Json.GetProperty("nodes").GetArrayLength());

    private static LoadProfile Profile((DateTimeOffset Now, int Seed) start, string group) => DemoWorld
        .Create(start.Now, start.Seed).Clusters
        .Select(cluster => cluster.Loads.GetValueOrDefault(group)).OfType<LoadSignal.Profiled>().Single().Profile;

    private static int NodesNeeded(LoadProfile profile, DateTimeOffset at) => (int)Math.Ceiling(profile.At(at) / UsableCores);
}
