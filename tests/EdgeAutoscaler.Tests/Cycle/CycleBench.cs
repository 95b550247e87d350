using System.Collections.Immutable;
using EdgeAutoscaler.Adapters.Ledger;
using EdgeAutoscaler.Adapters.Ledger.Sqlite;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Tests.Cycle;

/// <summary>One cluster on a fake cloud, a fake load and a real ledger, driven by hand.</summary>
internal sealed class CycleBench : IAsyncDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("cycle-");
    private ILedger _ledger = null!;
    private TaskTracker _tracker = null!;
    private LeadTimeTeller _leadTimes = null!;
    private TaskAuditor _auditor = null!;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    /// <summary>The service's wall clock: right unless a test sets it.</summary>
    public SettableClock Wall { get; }

    public FakeCloud Cloud { get; }

    public FakeLoad Load { get; }

    public RecordingObserver Observer { get; } = new();

    public required bool BuysForReal { get; init; }

    public ImmutableArray<NodeGroup> Groups { get; init; } = [Group("transcode")];

    public ImmutableArray<Budget> Budgets { get; init; } = [];

    /// <summary>The cloud that cycles talk to; the fake one unless a test connects another.</summary>
    public IScaleOutApi? Api { get; set; }

    /// <summary>The cloud that lists nodes; the fake one unless a test connects another.</summary>
    public INodeInventory? Inventory { get; set; }

    public string LedgerPath => Path.Combine(_directory.FullName, "ledger.db");

    public ILedger Ledger => _ledger;

    public TaskTracker Tracker => _tracker;

    /// <summary>The ledger that purchases see; the real one unless a test puts a broken one in its place.</summary>
    public IPurchaseLedger? PurchaseLedger { get; set; }

    public ILogger<PurchaseExecutor> PurchaseLog { get; set; } = NullLogger<PurchaseExecutor>.Instance;

    public RecordingLog<Reconciler> ReconcilerLog { get; } = new();

    public RecordingLog<TaskTracker> TrackerLog { get; } = new();

    public ClusterRuntime Runtime { get; private set; } = null!;

    private CycleBench()
    {
        Wall = new SettableClock(Clock);
        Cloud = new FakeCloud { Clock = Clock };
        Load = new FakeLoad { Clock = Clock };
    }

    public static async Task<CycleBench> StartAsync(bool buysForReal = true, ImmutableArray<NodeGroup>? groups = null, ImmutableArray<Budget>? budgets = null)
    {
        var bench = new CycleBench { BuysForReal = buysForReal, Groups = groups ?? [Group("transcode")], Budgets = budgets ?? [] };
        await bench.RestartAsync();
        return bench;
    }

    /// <summary>Opens the ledger again and forgets everything else, as a new process would.</summary>
    public async Task RestartAsync()
    {
        await CloseAsync();
        var opening = await SqliteLedger.OpenAsync($"Data Source={LedgerPath}", Wall, NullLogger.Instance, default);
        _ledger = Assert.IsType<LedgerOpening<SqlLedger>.Opened>(opening).Ledger;
        _leadTimes = new LeadTimeTeller(Observer);
        Clocks = new Clocks(new SteadyClock(Wall), Wall, 1);
        _auditor = new TaskAuditor(Ledger, Options, Observer, Clocks);
        var reconciler = new Reconciler(Ledger, _auditor, Options, Observer, Clocks, ReconcilerLog);
        _tracker = new TaskTracker(Ledger, reconciler, Options, Observer, _leadTimes, Clocks, TrackerLog);
        Runtime = new ClusterRuntime(new ManagedCluster("beijing", "C1", Groups))
        {
            Budgets = Budgets,
            Api = Api ?? Cloud,
            Inventory = Inventory ?? Cloud,
            LoadSources = ImmutableDictionary<string, ILoadSource>.Empty.Add("prometheus", Load),
        };
    }

    /// <summary>What the ledger says of the only purchase there is.</summary>
    public async Task<IntentRecord> OnlyIntentAsync() => Assert.Single(await Ledger.ReadIntentsAsync(10, default));

    /// <summary>Money of all time, as (committed, held).</summary>
    public async Task<(decimal Committed, decimal Held)> MoneyAsync()
    {
        var everything = new Budget("everything", null, null, BudgetWindow.Lifetime, decimal.MaxValue, TimeZoneInfo.Utc);
        var usage = Assert.Single(await Ledger.ReadBudgetsAsync([everything], Clock.GetUtcNow(), default));
        return (usage.Committed, usage.Held);
    }

    /// <summary>Kinds of the freezes in force.</summary>
    public async Task<IReadOnlyList<FreezeKind>> FreezesAsync() => [.. (await Ledger.ReadSafetyAsync(0, default)).Freezes.Select(freeze => freeze.Kind)];

    /// <summary>Lets time pass in looks and cycles, as the schedules do.</summary>
    public async Task LiveAsync(TimeSpan duration, TimeSpan? step = null)
    {
        var pace = step ?? TimeSpan.FromMinutes(1);
        for (var passed = TimeSpan.Zero; passed < duration; passed += pace)
        {
            await TrackAsync(pace / 2);
            await CycleAsync(pace / 2);
        }
    }

    public async Task CycleAsync(TimeSpan? later = null)
    {
        Clock.Advance(later ?? TimeSpan.FromSeconds(30));
        await NewCycle().RunAsync(Runtime, default);
    }

    public async Task TrackAsync(TimeSpan? later = null)
    {
        Clock.Advance(later ?? TimeSpan.FromSeconds(15));
        await _tracker.RunAsync(Runtime, default);
    }

    public ClusterCycle NewCycle() => new(
        new ClusterEvaluator(ScalePlanner.Standard, Ledger, Options, Clocks),
        new PurchaseExecutor(PurchaseLedger ?? Ledger, _auditor, Options, Clocks, PurchaseLog),
        new ApprovalKeeper(Ledger, Observer, Options),
        Ledger,
        Observer,
        _leadTimes,
        new HourRecorder(Ledger, NullLogger<HourRecorder>.Instance),
        new ClockGuard(Clocks, NullLogger<ClockGuard>.Instance),
        Clocks);

    public Clocks Clocks { get; private set; } = null!;

    public CycleOptions Options => new(
        EvaluationInterval: TimeSpan.FromSeconds(30),
        PurchaseTimings.Default,
        ReadDeadline: TimeSpan.FromMinutes(1),
        BuysForReal);

    public static NodeGroup Group(string name, string instanceType = "ens.sn1.tiny", double target = 0.7, bool canary = false) => new()
    {
        Cluster = "beijing",
        Name = name,
        MaxNodes = 40,
        NodeCapacity = 4,
        Match = new NodeMatch([instanceType], null, null),
        Signals = [new Signal { Name = "cpu", Source = "prometheus", Query = "cpu" }],
        Policies = [new TargetTrackingPolicy("cpu", target)],
        Limits = new GroupLimits { Canary = canary },
        Offers =
        [
            new Offer
            {
                Name = "offer",
                InstanceType = instanceType,
                EnsRegionId = "cn-beijing-telecom",
                ImageId = "m-1",
                InternetChargeType = InternetChargeType.BandwidthByDay,
                SystemDiskSize = 20,
                Prices = ImmutableSortedDictionary<int, decimal>.Empty.Add(1, 230),
            },
        ],
    };

    /// <summary>Closes the ledger, so that its files can be touched.</summary>
    public async Task CloseAsync()
    {
        if (_ledger is SqlLedger open)
            await open.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _directory.Delete(recursive: true);
    }
}
