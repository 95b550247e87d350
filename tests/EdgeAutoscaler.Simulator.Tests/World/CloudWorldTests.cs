using EdgeAutoscaler.Simulator.World;
using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Simulator.Tests.World;

public class CloudWorldTests
{
    private readonly FakeTimeProvider _clock = new(TestCloud.Start);

    [Fact]
    public void Buy_SameSeedAndOrders_GivesTheSameWorld() => Assert.Equal(Fingerprint(seed: 3), Fingerprint(seed: 3));

    [Fact]
    public void Buy_AnotherSeed_GivesAnotherWorld() => Assert.NotEqual(Fingerprint(seed: 3), Fingerprint(seed: 4));

    [Fact]
    public void Buy_InAnotherCluster_DoesNotDisturbTheDraws()
    {
        var alone = World(options => options);
        var disturbed = World(options => options);
        disturbed.AddCluster(new ClusterOptions { Id = "other", Name = "other" });
        disturbed.Buy("other", Order(5));

        alone.Buy(TestCloud.ClusterId, Order(3));
        disturbed.Buy(TestCloud.ClusterId, Order(3));

        Assert.Equal(alone.Purchases[0].InstanceIds, disturbed.Purchases[1].InstanceIds);
    }

    [Fact]
    public void Buy_ManyNodes_GivesDistinctIdsOfTheCloudsForm()
    {
        var world = World(options => options);
        world.Buy(TestCloud.ClusterId, Order(100));

        var purchase = world.Purchases.Single();
        Assert.Equal(100, purchase.InstanceIds.Distinct().Count());
        Assert.All(purchase.InstanceIds, id => Assert.Matches("^i-5[0-9a-f]{16}$", id));
        Assert.Matches("^T-[0-9a-f]{24}$", purchase.TaskId);
    }

    [Fact]
    public void Buy_AnyNode_BecomesReadyWithinTheLeadTime()
    {
        var world = World(options => options);
        world.Buy(TestCloud.ClusterId, Order(50));

        _clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, Ready(world));
        _clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));
        Assert.Equal(50, Ready(world));
    }

    [Fact]
    public void Buy_WithNodeFailures_DeliversTheRestAndLeavesSomePaid()
    {
        var world = World(options => options with { NodeFailureProbability = 0.5 });
        world.Buy(TestCloud.ClusterId, Order(60));
        _clock.Advance(TimeSpan.FromMinutes(10));

        var task = world.FindTask(world.Purchases[0].TaskId)!;
        Assert.Equal("success", task.StateAt(_clock.GetUtcNow()));
        Assert.InRange(task.Results.Count(result => result.Succeeded), 15, 45);
        Assert.Contains(task.Results, result => !result.Succeeded);
        Assert.True(task.Results.Count < 60, "some instances are never created");
        Assert.Equal(task.Results.Count(result => result.Succeeded), Ready(world));
    }

    [Fact]
    public void Buy_WithTaskFailure_FailsYetMayLeavePaidInstances()
    {
        var world = World(options => options with { TaskFailureProbability = 1 });
        world.Buy(TestCloud.ClusterId, Order(40));
        _clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal("failed", world.FindTask(world.Purchases[0].TaskId)!.StateAt(_clock.GetUtcNow()));
        var nodes = world.Find(TestCloud.ClusterId)!.Nodes;
        Assert.InRange(nodes.Count, 5, 35);
        Assert.All(nodes, node => Assert.Equal(NodeState.Failed, node.StateAt(_clock.GetUtcNow())));
    }

    [Fact]
    public void Buy_SlowerThanItsTimeout_FailsAndTheNodesJoinLater()
    {
        var world = World(options => options);
        world.Buy(TestCloud.ClusterId, Order(2) with { Timeout = TimeSpan.FromMinutes(1) });

        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("failed", world.FindTask(world.Purchases[0].TaskId)!.StateAt(_clock.GetUtcNow()));
        _clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(2, Ready(world));
    }

    [Fact]
    public void Buy_WhileScaling_IsBusyUntilTheTaskEnds()
    {
        var world = World(options => options);
        world.Buy(TestCloud.ClusterId, Order(1));

        Assert.Equal(new PurchaseResult.Busy("scaling"), world.Buy(TestCloud.ClusterId, Order(1)));
        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.IsType<PurchaseResult.Accepted>(world.Buy(TestCloud.ClusterId, Order(1)));
        Assert.Equal(2, world.Purchases.Count);
    }

    [Fact]
    public void Buy_WhileScalingButTolerated_IsAccepted()
    {
        var world = World(options => options with { RefusePurchaseWhileScaling = false });
        world.Buy(TestCloud.ClusterId, Order(1));

        Assert.IsType<PurchaseResult.Accepted>(world.Buy(TestCloud.ClusterId, Order(1)));
    }

    [Fact]
    public void Buy_BeyondTheQuota_IsRefusedWhole()
    {
        var world = World(options => options with { NodeQuota = 3 });
        world.AddNodes(TestCloud.ClusterId, new InitialNodes { InstanceType = "ens.sn1.tiny", EnsRegionId = "r", Count = 2 });

        Assert.Equal(new PurchaseResult.OverQuota(3), world.Buy(TestCloud.ClusterId, Order(int.MaxValue)));
        Assert.Equal(new PurchaseResult.OverQuota(3), world.Buy(TestCloud.ClusterId, Order(2)));
        Assert.IsType<PurchaseResult.Accepted>(world.Buy(TestCloud.ClusterId, Order(1)));
    }

    [Fact]
    public async Task Buy_FromManyThreads_AcceptsExactlyOne()
    {
        var world = World(options => options);
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => world.Buy(TestCloud.ClusterId, Order(1)))));

        Assert.Single(results, result => result is PurchaseResult.Accepted);
        Assert.Single(world.Purchases);
    }

    [Fact]
    public void Find_LeaseOver_NodeIsGoneUnlessRenewed()
    {
        var world = World(options => options);
        var expiry = TestCloud.Start.AddHours(1);
        world.AddNodes(TestCloud.ClusterId, Leased(expiry, renewal: null));
        var renewed = world.AddNodes(TestCloud.ClusterId, Leased(expiry, renewal: 2)).Single();

        _clock.SetUtcNow(expiry);

        var node = world.Find(TestCloud.ClusterId)!.Nodes.Single();
        Assert.Equal(renewed, node.InstanceId);
        Assert.True(node.Lease!.ExpiryAt(expiry) > expiry.AddDays(55));
    }

    [Fact]
    public void AddNodes_WithInterval_LeasesEndOneByOne()
    {
        var world = World(options => options);
        world.AddNodes(TestCloud.ClusterId, Leased(TestCloud.Start.AddHours(1), null) with
        {
            Count = 4,
            ExpiryInterval = TimeSpan.FromHours(1),
        });

        for (var left = 4; left >= 0; left--, _clock.Advance(TimeSpan.FromHours(1)))
            Assert.Equal(left, world.Find(TestCloud.ClusterId)!.Nodes.Count);
    }

    [Fact]
    public void AddCluster_KnownId_NamesIt()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            World(options => options).AddCluster(new ClusterOptions { Id = TestCloud.ClusterId, Name = "again" }));

        Assert.Contains(TestCloud.ClusterId, error.Message, StringComparison.Ordinal);
    }

    private CloudWorld World(Func<SimulatorOptions, SimulatorOptions> change) => new(change(TestCloud.DefaultOptions), _clock);

    private int Ready(CloudWorld world) =>
        world.Find(TestCloud.ClusterId)!.Nodes.Count(node => node.IsReadyAt(_clock.GetUtcNow()));

    private string Fingerprint(int seed)
    {
        var world = World(options => options with { Seed = seed, NodeFailureProbability = 0.3 });
        world.Buy(TestCloud.ClusterId, Order(10));
        return string.Join('\n', world.Find(TestCloud.ClusterId)!.Nodes) + string.Join('\n', world.Purchases[0].InstanceIds);
    }

    private static InitialNodes Leased(DateTimeOffset expiry, int? renewal) => new()
    {
        InstanceType = "ens.sn1.tiny",
        EnsRegionId = "cn-beijing-telecom",
        FirstExpiry = expiry,
        AutoRenewMonths = renewal,
    };

    private static ScaleOutOrder Order(int count) => new()
    {
        InstanceType = "ens.sn1.tiny",
        EnsRegionId = "cn-beijing-telecom",
        ImageId = "m-2QVLO2T8NYgm8CNQVg15gF",
        Count = count,
        Months = 1,
        AutoRenewMonths = null,
        Timeout = TimeSpan.FromHours(1),
    };
}
