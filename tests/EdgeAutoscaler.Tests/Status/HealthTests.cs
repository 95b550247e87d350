using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Tests.Cycle;
using Microsoft.Extensions.Time.Testing;
using Moq;
using System.Collections.Immutable;

namespace EdgeAutoscaler.Tests.Status;

/// <summary>Two clusters, an evaluation each 30 s, a minute for the readings of a cycle.</summary>
public sealed class HealthTests
{
    private static readonly CycleOptions Options = new(
        TimeSpan.FromSeconds(30), PurchaseTimings.Default, TimeSpan.FromMinutes(1), BuysForReal: true);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
    private readonly StatusBoard _board = new();
    private readonly FleetPulse _pulse = new();
    private readonly Health _health;

    public HealthTests() => _health = new Health(new ManagedFleet([Runtime("beijing"), Runtime("shanghai")]), _board, _pulse, Options, new Clocks(_clock, _clock, 1));

    [Fact]
    public void Ready_BeforeTheFirstCycle_NamesEachCluster()
    {
        var answer = _health.Ready();

        Assert.False(answer.Ok);
        Assert.Equal(["beijing: no cycle yet", "shanghai: no cycle yet"], answer.Reasons);
    }

    [Theory]
    [InlineData(nameof(CycleResult.Completed), true)]
    [InlineData(nameof(CycleResult.Degraded), true)]
    [InlineData(nameof(CycleResult.Failed), false)]
    [InlineData(nameof(CycleResult.TimedOut), false)]
    public void Ready_RecentCycles_DependsOnHowTheyEnded(string result, bool ready)
    {
        Ended("beijing", Enum.Parse<CycleResult>(result));
        Ended("shanghai", CycleResult.Completed);

        Assert.Equal(ready, _health.Ready().Ok);
    }

    [Fact]
    public void Ready_OneClusterStopsBeingEvaluated_SaysWhich()
    {
        Ended("beijing", CycleResult.Completed);
        _clock.Advance(TimeSpan.FromMinutes(3));
        Ended("shanghai", CycleResult.Completed);

        Assert.StartsWith("beijing: the last cycle ended", Assert.Single(_health.Ready().Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void Live_EveryClusterTurns_IsLiveUntilTheDeadline()
    {
        _clock.Advance(_health.Deadline);
        Assert.True(_health.Live().Ok);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(_health.Live().Ok);

        Ended("shanghai", CycleResult.Failed);
        Assert.False(_health.Live().Ok);
        Ended("beijing", CycleResult.Failed);
        Assert.True(_health.Live().Ok);
    }

    [Fact]
    public void Live_AnotherReplicaRunsTheCycles_IsLiveAndReadyWhileItDoes()
    {
        _clock.Advance(_health.Deadline + TimeSpan.FromSeconds(1));
        ServedElsewhere("beijing", "shanghai");

        Assert.True(_health.Live().Ok);
        Assert.True(_health.Ready().Ok);

        _clock.Advance(_health.Deadline);
        Assert.True(_health.Live().Ok);
        Assert.Equal(2, _health.Ready().Reasons.Count);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(_health.Live().Ok);
    }

    [Fact]
    public void Ready_OwnCycleFailedLately_IsNotExcusedByAnotherReplica()
    {
        Ended("beijing", CycleResult.Failed);
        Ended("shanghai", CycleResult.Completed);
        ServedElsewhere("beijing");

        Assert.Equal("beijing: the last cycle failed", Assert.Single(_health.Ready().Reasons));
    }

    [Fact]
    public void Live_SharedLedgerDoesNotAnswer_IsNotDeadButNotReadyAndGetsTimeAfterwards()
    {
        ServedElsewhere("beijing", "shanghai");
        _pulse.Missed("no route");
        _clock.Advance(10 * _health.Deadline);

        Assert.True(_health.Live().Ok);
        Assert.Equal("the ledger doesn't answer: no route", _health.Ready().Reasons[0]);

        _pulse.Read(new Dictionary<string, DateTimeOffset>(), _clock.GetUtcNow());
        Assert.True(_health.Live().Ok);
        _clock.Advance(_health.Deadline + TimeSpan.FromSeconds(1));
        Assert.False(_health.Live().Ok);
    }

    private void ServedElsewhere(params string[] clusters) =>
        _pulse.Read(clusters.ToDictionary(cluster => cluster, _ => _clock.GetUtcNow()), _clock.GetUtcNow());

    private void Ended(string cluster, CycleResult result) =>
        _board.CycleEnded(new CycleReport(cluster, result, true, TimeSpan.FromSeconds(1), _clock.GetUtcNow()));

    private static ClusterRuntime Runtime(string name) => new(new ManagedCluster(name, "C1", [CycleBench.Group("transcode")]))
    {
        Budgets = [],
        Api = Mock.Of<IScaleOutApi>(),
        Inventory = Mock.Of<INodeInventory>(),
        LoadSources = ImmutableDictionary<string, ILoadSource>.Empty,
    };
}
