using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Cycle;

/// <summary>
/// The forecast of one group as a process keeps it: taught by the hours of the ledger, then by what the load source remembers, then sample
/// by sample. Nothing that money depends on is lost with it. Not thread-safe.
/// </summary>
/// <param name="group">The group.</param>
/// <param name="basis">What is forecast of it.</param>
internal sealed class LiveForecast(NodeGroup group, ForecastBasis basis)
{
    /// <summary>A forecast that knows nothing of the last two hours isn't used: another replica has served the group, or its load couldn't be read.</summary>
    public static readonly TimeSpan Current = TimeSpan.FromHours(2);

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly GroupForecast _forecast = new(basis);
    private readonly PlausibleLoad _plausible = PlausibleLoad.Of(group, basis.Signal);
    private readonly List<HourlyLoad> _unrecorded = [];
    private string? _trouble;

    /// <summary>The group.</summary>
    public NodeGroup Group => group;

    /// <summary>What is forecast.</summary>
    public ForecastBasis Basis => basis;

    /// <summary>The signal whose load it is.</summary>
    public Signal Signal { get; } = group.Signals.First(signal => signal.Name == basis.Signal);

    /// <summary>Up to when the past is known, as far as anybody knows it; <see langword="null"/> before the ledger was read.</summary>
    public DateTimeOffset? KnownTo { get; private set; }

    /// <summary>Whether the ledger was read since the forecast was current last.</summary>
    public bool IsRestored { get; private set; }

    /// <summary>Hours that the ledger doesn't have yet, oldest first.</summary>
    public IReadOnlyList<HourlyLoad> Unrecorded => _unrecorded;

    /// <summary>Whether it must catch up before it can be used.</summary>
    /// <param name="now">Now.</param>
    public bool IsBehind(DateTimeOffset now) => KnownTo is not { } known || now - known > Current;

    /// <summary>The forecast; <see langword="null"/> while it is behind.</summary>
    /// <param name="now">Now.</param>
    public IForecast? At(DateTimeOffset now) => IsBehind(now) ? null : _forecast.Forecast;

    /// <summary>Why it can't be used; <see langword="null"/> when it can.</summary>
    /// <param name="now">Now.</param>
    public string? ProblemAt(DateTimeOffset now) => !IsBehind(now) ? null : _trouble ?? "its past loads are still being read";

    /// <summary>The first hour that it wants to know.</summary>
    /// <param name="now">Now.</param>
    public DateTimeOffset WantedFrom(DateTimeOffset now) => HourOf(KnownTo ?? now - basis.Settings.History);

    /// <summary>Takes in what the ledger knows.</summary>
    /// <param name="hours">Its hours from <see cref="WantedFrom"/> on, oldest first.</param>
    /// <param name="now">Now.</param>
    public void Restore(IReadOnlyList<HourlyLoad> hours, DateTimeOffset now)
    {
        _forecast.Restore(hours);
        KnownTo = hours is [.., var last] && last.Hour + Hour > WantedFrom(now) ? last.Hour + Hour : WantedFrom(now);
        IsRestored = true;
    }

    /// <summary>Takes in what the load source remembers of a stretch of the past.</summary>
    /// <param name="samples">Its samples; none where it remembers nothing.</param>
    /// <param name="to">End of the stretch.</param>
    public void CatchUp(IReadOnlyList<LoadSample> samples, DateTimeOffset to)
    {
        foreach (var sample in _plausible.Among(samples).Where(sample => sample.At >= KnownTo))
            _forecast.Observe(sample, 0, _unrecorded);
        (KnownTo, _trouble) = (to, null);
    }

    /// <summary>The load source couldn't be asked about the past.</summary>
    /// <param name="trouble">Why.</param>
    public void Missed(string trouble) => _trouble = $"its past loads can't be read: {trouble}";

    /// <summary>Takes in the newest samples; does nothing while it is behind.</summary>
    /// <param name="samples">Samples, oldest first; those already known are left aside, and a jump that may be a mistake until it has stood.</param>
    /// <param name="readyNodes">Ready nodes over the past, as far as they were seen.</param>
    /// <param name="now">Now.</param>
    public void Observe(LoadSeries samples, StepFunction readyNodes, DateTimeOffset now)
    {
        if (IsBehind(now))
            return;
        IsRestored = false;
        var believed = group.Limits.SpikeGuard ? SpikeGuard.Screen(samples).Accepted : samples;
        foreach (var sample in believed.Samples.Where(sample => sample.At > KnownTo))
        {
            _forecast.Observe(sample, readyNodes.At(sample.At) ?? 0, _unrecorded);
            KnownTo = sample.At;
        }
    }

    /// <summary>The ledger has hours.</summary>
    /// <param name="count">How many of <see cref="Unrecorded"/>, from the oldest.</param>
    public void Recorded(int count) => _unrecorded.RemoveRange(0, count);

    private static DateTimeOffset HourOf(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % Hour.Ticks), TimeSpan.Zero);
}
