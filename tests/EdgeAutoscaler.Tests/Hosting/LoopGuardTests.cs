using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Hosting;
using EdgeAutoscaler.Status;
using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Tests.Hosting;

public sealed class LoopGuardTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(10);
    private static readonly CycleOptions Options = new(
        EvaluationInterval: TimeSpan.FromSeconds(30),
        PurchaseTimings.Default,
        ReadDeadline: TimeSpan.FromSeconds(90),
        BuysForReal: true);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
    private readonly StatusBoard _board = new();
    private readonly RecordingLog<LoopGuard> _log = new();
    private readonly Health _health;
    private readonly AskedHealth _asked;
    private readonly LoopGuard _guard;

    public LoopGuardTests()
    {
        var clocks = new Clocks(_clock, _clock, 1);
        _health = new Health(new ManagedFleet([ClusterNamed("beijing"), ClusterNamed("shanghai")]), _board, new FleetPulse(), Options, clocks);
        _asked = new AskedHealth(_health);
        _guard = new LoopGuard(_asked, clocks, _log);
    }

    public async Task InitializeAsync()
    {
        await _guard.StartAsync(default);

        // The guard sets its timer on a thread of its own: turn the clock until it has looked once.
        do
            _clock.Advance(Tick);
        while (!await _asked.Times.WaitAsync(TimeSpan.FromMilliseconds(100)));
        CyclesEnd("beijing", "shanghai");
    }

    public Task DisposeAsync() => _guard.StopAsync(default);

    public void Dispose() => _guard.Dispose();

    [Fact]
    public async Task Guard_EveryClusterEndsItsCycles_StaysQuiet()
    {
        for (var minute = 0; minute < 120; minute++)
        {
            await LookAfterAsync(TimeSpan.FromMinutes(1));
            CyclesEnd("beijing", "shanghai");
        }

        Assert.False(Ended.IsCompleted);
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task Guard_NoCycleEndsUntilTheDeadline_StaysQuietUntilThen()
    {
        await LookAfterAsync(_health.Deadline);

        Assert.False(Ended.IsCompleted);
    }

    [Fact]
    public async Task Guard_NoCycleEndsForTooLong_EndsTheProcessAndSaysWhy()
    {
        await LookAfterAsync(_health.Deadline + Tick);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Ended.WaitAsync(Patience));
        Assert.StartsWith("Critical: ", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guard_OneClusterIsStuckWhileTheOtherTurns_EndsTheProcess()
    {
        for (var seconds = 0; seconds <= _health.Deadline.TotalSeconds && !Ended.IsCompleted; seconds += 30)
        {
            CyclesEnd("shanghai");
            await LookAfterAsync(TimeSpan.FromSeconds(30));
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() => Ended.WaitAsync(Patience));
        Assert.Contains("beijing", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guard_TheClockWasSetBackADay_EndsTheProcessForTheSchedulesWouldSleepThatLong()
    {
        _clock.AdjustTime(_clock.GetUtcNow().AddDays(-1));

        await LookAfterAsync(Tick);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Ended.WaitAsync(Patience));
    }

    private Task Ended => _guard.ExecuteTask!;

    private async Task LookAfterAsync(TimeSpan time)
    {
        // One tick for one look: ticks that nobody waits for melt into one.
        _clock.AdjustTime(_clock.GetUtcNow() + time - Tick);
        _clock.Advance(Tick);
        Assert.True(await _asked.Times.WaitAsync(Patience));
    }

    private void CyclesEnd(params string[] clusters)
    {
        foreach (var cluster in clusters)
            _board.CycleEnded(new CycleReport(cluster, CycleResult.Completed, true, TimeSpan.FromSeconds(1), _clock.GetUtcNow()));
    }

    private static ClusterRuntime ClusterNamed(string name) => new(new ManagedCluster(name, name, []))
    {
        Budgets = [],
        Api = null!,
        Inventory = null!,
        LoadSources = System.Collections.Immutable.ImmutableDictionary<string, Core.Ports.ILoadSource>.Empty,
    };

    /// <summary>Tells each time it was asked.</summary>
    private sealed class AskedHealth(IHealth inner) : IHealth
    {
        public SemaphoreSlim Times { get; } = new(0);

        public HealthAnswer Live()
        {
            var answer = inner.Live();
            Times.Release();
            return answer;
        }

        public HealthAnswer Ready() => inner.Ready();
    }
}
