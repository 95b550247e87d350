using EdgeAutoscaler.Adapters.Ledger;
using EdgeAutoscaler.Adapters.Ledger.Sqlite;
using EdgeAutoscaler.Benchmarks.World;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeAutoscaler.Benchmarks.Cycles;

/// <summary>The service's own parts, composed as the service does, without schedules and web server.</summary>
internal sealed class MeasuredFleet : IAsyncDisposable
{
    private readonly SqlLedger _ledger;
    private readonly UnthrottledConnections _connections;
    private readonly ClusterCycle _cycle;
    private readonly CountingLedger _counter;

    private MeasuredFleet(LoadedSettings.Valid loaded, SqlLedger ledger)
    {
        _ledger = ledger;
        _connections = new UnthrottledConnections(loaded.Settings);
        (var counted, _counter) = CountingLedger.Around(ledger);
        var options = CycleSettings.Of(loaded.Settings);
        _cycle = new ClusterCycle(
            new ClusterEvaluator(ScalePlanner.Standard, counted, options, loaded.Clocks),
            new PurchaseExecutor(counted, new TaskAuditor(counted, options, Phases, loaded.Clocks), options, loaded.Clocks, NullLogger<PurchaseExecutor>.Instance),
            new ApprovalKeeper(counted, Phases, options),
            counted,
            Phases,
            new LeadTimeTeller(Phases),
            new HourRecorder(counted, NullLogger<HourRecorder>.Instance),
            new ClockGuard(loaded.Clocks, NullLogger<ClockGuard>.Instance),
            loaded.Clocks);
    }

    public PhaseWatch Phases { get; } = new();

    public int Commits => _counter.Commits;

    public static async Task<MeasuredFleet> OpenAsync(MeasuredWorld world)
    {
        var loaded = await SettingsLoader.LoadAsync(world.ConfigurationPath, startsDemo: false, CancellationToken.None);
        if (loaded is not LoadedSettings.Valid valid)
            throw new InvalidOperationException(string.Join('\n', ((LoadedSettings.Invalid)loaded).Problems));
        return await SqliteLedger.OpenAsync(world.LedgerConnection, TimeProvider.System, NullLogger.Instance, CancellationToken.None) switch
        {
            LedgerOpening<SqlLedger>.Opened opened => new MeasuredFleet(valid, opened.Ledger),
            var refused => throw new InvalidOperationException(refused.ToString()),
        };
    }

    /// <summary>One cycle of every cluster, all at once as the schedules do.</summary>
    public Task RunCycleAsync() =>
        Task.WhenAll(_connections.Clusters.Select(cluster => _cycle.RunAsync(cluster, CancellationToken.None)));

    public async ValueTask DisposeAsync()
    {
        _connections.Dispose();
        await _ledger.DisposeAsync();
    }
}
