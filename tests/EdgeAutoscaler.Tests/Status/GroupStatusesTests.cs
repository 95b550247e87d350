using EdgeAutoscaler.Status;
using EdgeAutoscaler.Tests.Cycle;

namespace EdgeAutoscaler.Tests.Status;

public sealed class GroupStatusesTests
{
    [Fact]
    public async Task Of_NodesCannotBeListed_EveryCountOfThemIsUnknown()
    {
        await using var bench = await CycleBench.StartAsync();
        bench.Cloud.NodesProblem = "connection refused";
        await bench.CycleAsync();

        var status = GroupStatuses.Of(bench.Observer.Evaluations[0].Groups[0]);

        Assert.Equal((null, null, null, null), (status.Ready, status.NotReady, status.Expiring, status.Shortfall));
        Assert.Equal("no_data", status.Outcome);
        Assert.Contains("nodes unknown: unreachable: connection refused", status.Explanation, StringComparison.Ordinal);
        Assert.Contains("stale_listing", status.Limits.Select(limit => limit.Name));
    }

    [Fact]
    public async Task Of_ABuyingDecision_TellsWhatIsBoughtAndWhy()
    {
        await using var bench = await CycleBench.StartAsync();
        await bench.CycleAsync();

        var status = GroupStatuses.Of(bench.Observer.Evaluations[0].Groups[0]);

        Assert.Equal("buy", status.Outcome);
        Assert.Equal(new PlannedPurchaseStatus("offer", 4, 1, 920), status.Purchase);
        Assert.Equal(4, Assert.Single(status.Policies).Nodes);
        Assert.Equal(10, Assert.Single(status.Signals).Value);
    }
}
