using EdgeAutoscaler.Adapters.Ledger;
using EdgeAutoscaler.Adapters.Ledger.Sqlite;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;
using Microsoft.Extensions.Logging.Abstractions;
using System.Collections.Immutable;

namespace EdgeAutoscaler.Simulation;

/// <summary>One process of the service: its memory is gone with it, its ledger file stays.</summary>
internal sealed class Service : IAsyncDisposable
{
    private readonly Dictionary<string, ClusterRuntime> _runtimes = [];
    private readonly World _world;
    private readonly SqlLedger _ledger;
    private readonly ClusterCycle _cycle;
    private readonly TaskTracker _tracker;

    private Service(World world, SqlLedger ledger)
    {
        (_world, _ledger) = (world, ledger);
        var witnessed = new WitnessedLedger(ledger, world);
        var clocks = new Clocks(new SteadyClock(world.Clock), world.Clock, 1);
        var observer = new CapacityCheck(world);
        var leadTimes = new LeadTimes(observer);
        var auditor = new TaskAuditor(witnessed, Options, observer, clocks);
        _cycle = new ClusterCycle(
            new ClusterEvaluator(ScalePlanner.Standard, witnessed, Options, clocks),
            new PurchaseExecutor(witnessed, auditor, Options, clocks, NullLogger<PurchaseExecutor>.Instance),
            witnessed,
            observer,
            leadTimes,
            new ClockGuard(clocks, NullLogger<ClockGuard>.Instance),
            clocks);
        var reconciler = new Reconciler(witnessed, auditor, Options, observer, clocks, NullLogger<Reconciler>.Instance);
        _tracker = new TaskTracker(witnessed, reconciler, Options, observer, leadTimes, clocks, NullLogger<TaskTracker>.Instance);
    }

    public static CycleOptions Options { get; } = new(
        EvaluationInterval: TimeSpan.FromMinutes(10),
        PurchaseTimings.Default,
        ReadDeadline: TimeSpan.FromMinutes(1),
        BuysForReal: true);

    /// <summary>The ledger as it is, without the faults around it.</summary>
    public ILedger Ledger => _ledger;

    public static async Task<Service> StartAsync(World world, string file) =>
        await SqliteLedger.OpenAsync($"Data Source={file}", world.Clock, NullLogger.Instance, default) switch
        {
            LedgerOpening<SqlLedger>.Opened opened => new Service(world, opened.Ledger),
            var refused => throw new InvalidOperationException($"The ledger wasn't opened: {refused}."),
        };

    public Task CycleAsync(ManagedCluster cluster) => _cycle.RunAsync(RuntimeOf(cluster), default);

    public Task TrackAsync(ManagedCluster cluster) => _tracker.RunAsync(RuntimeOf(cluster), default);

    public ValueTask DisposeAsync() => _ledger.DisposeAsync();

    private ClusterRuntime RuntimeOf(ManagedCluster cluster)
    {
        if (!_runtimes.TryGetValue(cluster.Name, out var runtime))
        {
            runtime = new ClusterRuntime
            {
                Cluster = cluster,
                Budgets = [.. _world.Fleet.BudgetsInForce.Where(budget => budget.Cluster is null || budget.Cluster == cluster.Name)],
                Api = _world.Cloud,
                Inventory = _world.Cloud,
                LoadSources = ImmutableDictionary<string, ILoadSource>.Empty.Add(FleetPlan.LoadSource, _world.Load),
            };
            _runtimes.Add(cluster.Name, runtime);
        }

        return runtime;
    }
}
