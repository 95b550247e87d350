using EdgeAutoscaler.Backtest.Benchmark;

namespace EdgeAutoscaler.Backtest.Baselines;

/// <summary>
/// Meyerson's deterministic parking permit for each node level by itself, at 90 % utilization, over terms of 1, 3, 6 and 12 months: each time
/// a level lacks a node, every term saves for it in its present window of time what the cheapest lacks, and the longest whose price is saved is
/// bought. It forecasts nothing, and pays at most a constant factor more than the optimum whatever comes.
/// </summary>
internal sealed class ParkingPermitBaseline : IBaseline
{
    private const double Utilization = 0.9;

    private readonly List<ParkingLevel> _levels = [];

    /// <inheritdoc/>
    public string Name => "parking-permit";

    /// <inheritdoc/>
    public IReadOnlyList<BaselineOrder> Decide(BaselineView seen)
    {
        var serves = seen.Past.Length - 1 + seen.Ahead;
        GiveUpLost(serves, seen.Next);
        var wanted = BenchmarkTrace.NodesFor(seen.Now, Utilization);
        while (_levels.Count < wanted)
            _levels.Add(new ParkingLevel());

        var free = seen.Next - _levels.Count(level => level.CoveredUntil > serves);
        return
        [
            .. _levels.Take(wanted).Where(level => level.CoveredUntil <= serves).Skip(Math.Max(0, free))
                .Select(level => level.Buy(serves, seen.Grid.PerMonth, seen.Prices))
                .GroupBy(months => months)
                .Select(same => new BaselineOrder(same.Key, same.Count())),
        ];
    }

    // Leases that end within a slot leave fewer nodes than covered levels, and so do orders that never came.
    private void GiveUpLost(int serves, int next)
    {
        var lost = _levels.Count(level => level.CoveredUntil > serves) - next;
        var covered = _levels.AsEnumerable().Reverse().Where(level => level.CoveredUntil > serves).OrderBy(level => level.CoveredUntil > serves + 1);
        foreach (var level in covered.Take(Math.Max(0, lost)).ToList())
            level.CoveredUntil = serves;
    }
}
