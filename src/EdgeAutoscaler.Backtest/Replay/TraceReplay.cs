using System.Collections.Immutable;
using EdgeAutoscaler.Backtest.Traces;
using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Planning;

namespace EdgeAutoscaler.Backtest.Replay;

/// <summary>
/// Replays a load through the planner and limits of the product. Pure: the same trace and settings give the same result, and nothing after
/// an instant has a say in what is bought at it.
/// </summary>
internal sealed class TraceReplay
{
    private readonly ReplaySettings _settings;
    private readonly ReplayCloud _cloud;
    private readonly ReplayLedger _ledger;
    private readonly LoadMemory _memory;
    private readonly ImmutableArray<ReplayedPurchase>.Builder _purchases = ImmutableArray.CreateBuilder<ReplayedPurchase>();
    private readonly GroupForecast? _forecast;
    private readonly SortedDictionary<string, int> _heldBy = new(StringComparer.Ordinal);

    private TraceReplay(ReplaySettings settings)
    {
        _settings = settings;
        _cloud = new ReplayCloud(settings);
        _ledger = new ReplayLedger(settings);
        _memory = new LoadMemory(settings.Group, settings.Step);
        _forecast = ForecastBasis.Of(settings.Group) is { } basis ? new GroupForecast(basis) : null;
    }

    /// <summary>Replays a trace from its start to the step that holds its last point.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="settings">What it is replayed through.</param>
    /// <param name="cancellationToken">Ends the replay early.</param>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static ReplayResult Run(LoadTrace trace, ReplaySettings settings, CancellationToken cancellationToken = default)
    {
        var replay = new TraceReplay(settings);
        var service = ServiceLevel.Empty;
        var elapsed = TimeSpan.Zero;
        for (; elapsed <= trace.LastPoint; elapsed += settings.Step)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var now = settings.Start + elapsed;
            replay.Observe(now, trace.At(elapsed));
            if (elapsed + settings.Step >= settings.WarmUp)
                replay.Evaluate(now);
            if (elapsed >= settings.WarmUp)
                service = service.With(replay._cloud.Ready, replay.LoadsOf(trace, elapsed));
        }

        return new ReplayResult
        {
            End = settings.Start + elapsed,
            Purchases = replay._purchases.ToImmutable(),
            Service = service,
            HeldBy = replay._heldBy.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    // Every load is handed on here, those of the warm-up included, and nowhere else.
    private void Observe(DateTimeOffset now, double load)
    {
        foreach (var (order, nodes) in _cloud.AdvanceTo(now))
            _ledger.Settle(order, nodes);
        _memory.Remember(now, load, _cloud.Ready);
        _forecast?.Observe(new LoadSample(now, load), _cloud.Ready);
    }

    private void Evaluate(DateTimeOffset now)
    {
        var decision = Plan(now);
        foreach (var limit in decision.Binding)
            _heldBy[limit.Limit] = _heldBy.GetValueOrDefault(limit.Limit) + 1;
        if (decision.Purchase is { } purchase)
            Buy(purchase, now);
    }

    private ScaleDecision Plan(DateTimeOffset now) => ScalePlanner.Standard.Plan(new PlanningInput
    {
        Group = _settings.Group,
        Now = now,
        EvaluationInterval = _settings.Step,
        Signals = _memory.Signals,
        Forecast = _forecast?.Forecast,
        ReadyNodes = _memory.ReadyNodes,
        Inventory = _cloud.ListAt(now),
        ClusterState = "running",
        Ledger = _ledger.SnapshotAt(now),
    });

    private void Buy(Candidate purchase, DateTimeOffset now)
    {
        var order = _cloud.Order(_ledger.Accept(purchase, now));
        _purchases.Add(new ReplayedPurchase(now, purchase.Offer.Name, purchase.Term, purchase.Count, purchase.Price, order.ReadyAt));
    }

    private IEnumerable<(double Nodes, double Share)> LoadsOf(LoadTrace trace, TimeSpan elapsed) =>
        trace.Between(elapsed, _settings.Step).Select(part => (part.Load / _settings.Group.NodeCapacity, part.Held / _settings.Step));
}
