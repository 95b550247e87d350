using System.Collections.Immutable;
using EdgeAutoscaler.Adapters.Ledger;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeAutoscaler.Simulation.Process;

/// <summary>One process of the service: its memory is gone with it, the ledger stays.</summary>
internal sealed class Service : IAsyncDisposable
{
    private readonly Dictionary<string, ClusterRuntime> _runtimes = [];
    private readonly SimulatedWorld _world;
    private readonly SqlLedger _ledger;
    private readonly ClusterCycle _cycle;
    private readonly TaskTracker _tracker;
    private readonly ImmutableArray<Budget> _budgets;

    private Service(SimulatedWorld world, SqlLedger ledger)
    {
        (_world, _ledger, _budgets) = (world, ledger, world.Fleet.Budgets);
        Clocks = new Clocks(new SteadyClock(world.Clock), world.Clock, 1);
        Guard = new ClockGuard(Clocks, NullLogger<ClockGuard>.Instance);
        Connection = new CloudConnection(world, this);
        Ledger = new WitnessedLedger(ledger, world, this);
        var observer = new CapacityCheck(world, this);
        var leadTimes = new LeadTimeTeller(observer);
        var auditor = new TaskAuditor(Ledger, Options, observer, Clocks);
        _cycle = new ClusterCycle(
            new ClusterEvaluator(ScalePlanner.Standard, Ledger, Options, Clocks),
            new PurchaseExecutor(Ledger, auditor, Options, Clocks, NullLogger<PurchaseExecutor>.Instance),
            new ApprovalKeeper(Ledger, observer, Options),
            Ledger,
            observer,
            leadTimes,
            new HourRecorder(Ledger, NullLogger<HourRecorder>.Instance),
            Guard,
            Clocks);
        var reconciler = new Reconciler(Ledger, auditor, Options, observer, Clocks, NullLogger<Reconciler>.Instance);
        _tracker = new TaskTracker(Ledger, reconciler, Options, observer, leadTimes, Clocks, NullLogger<TaskTracker>.Instance);
    }

    public static CycleOptions Options { get; } = new(
        EvaluationInterval: TimeSpan.FromMinutes(10),
        PurchaseTimings.Default,
        ReadDeadline: TimeSpan.FromMinutes(1),
        BuysForReal: true);

    /// <summary>The ledger as this process has it, witnessed.</summary>
    public WitnessedLedger Ledger { get; }

    public Clocks Clocks { get; }

    public ClockGuard Guard { get; }

    public CloudConnection Connection { get; }

    /// <summary>Another replica, which goes on while this one is stopped.</summary>
    public Rival? Rival { get; init; }

    /// <summary>The budgets this process was started with.</summary>
    public ImmutableArray<Budget> Budgets => _budgets;

    /// <summary>Starts a process; with a rival if the ledger may be shared.</summary>
    public static async Task<Service> StartAsync(SimulatedWorld world, bool hasRival)
    {
        var rival = hasRival && world.Home.IsShared ? new Rival(world) : null;
        return new Service(world, await world.Home.OpenAsync()) { Rival = rival };
    }

    public Task CycleAsync(ManagedCluster cluster) => _cycle.RunAsync(RuntimeOf(cluster), default);

    public Task TrackAsync(ManagedCluster cluster) => _tracker.RunAsync(RuntimeOf(cluster), default);

    public ValueTask DisposeAsync() => _ledger.DisposeAsync();

    private ClusterRuntime RuntimeOf(ManagedCluster cluster)
    {
        if (!_runtimes.TryGetValue(cluster.Name, out var runtime))
        {
            runtime = new ClusterRuntime(cluster)
            {
                Budgets = [.. _budgets.Where(budget => budget.Cluster is null || budget.Cluster == cluster.Name)],
                Api = Connection,
                Inventory = Connection,
                LoadSources = ImmutableDictionary<string, ILoadSource>.Empty.Add(FleetPlan.LoadSource, _world.Load),
            };
            _runtimes.Add(cluster.Name, runtime);
        }

        return runtime;
    }
}
