namespace EdgeAutoscaler.Core.Forecasting;

/// <summary>
/// Forecasts the load of one node group from its hourly past, an hour to twelve months ahead. It takes in one hour at a time, in microseconds
/// and without allocating; the long view is renewed once a day. Not thread-safe.
/// </summary>
public sealed class LoadForecaster : IForecast
{
    /// <summary>Hours of a month: a twelfth of 365 days.</summary>
    public const int HoursPerMonth = 730;

    /// <summary>Hours of a week.</summary>
    public const int HoursPerWeek = 168;

    /// <summary>Months that it looks ahead, as long as the longest term.</summary>
    public const int Months = 12;

    internal const int WeeksPerYear = 52;

    /// <summary>Below this, it has no opinion.</summary>
    public static readonly TimeSpan LeastHistory = TimeSpan.FromDays(28);

    /// <summary>Below this, it has seen too little to be relied on alone: the shape of the load takes eight weeks.</summary>
    public static readonly TimeSpan WholeHistory = TimeSpan.FromHours(LoadShape.Hours);

    private const int HoursPerDay = 24;

    // A gap is filled with the same hours of the week before; after a longer one the past is another load.
    private static readonly TimeSpan LongestGap = TimeSpan.FromDays(28);

    private readonly LoadHistory _history;
    private readonly LoadShape _shape = new();
    private readonly LevelForecast _levels;
    private readonly HourAhead _ahead;
    private readonly Anniversaries _anniversaries;
    private readonly ServiceMargin _margin;
    private int _sinceLook;
    private bool _hasLooked;

    /// <summary>Begins without any history.</summary>
    /// <param name="settings">What it is to serve.</param>
    public LoadForecaster(ForecastSettings settings)
    {
        var hours = (int)Math.Ceiling(Math.Max(settings.History.TotalHours, WholeHistory.TotalHours));
        _history = new LoadHistory(hours);
        _levels = new LevelForecast((hours + HoursPerMonth) / HoursPerWeek);
        _ahead = new HourAhead(_history);
        _anniversaries = new Anniversaries(hours + HoursPerMonth);
        _margin = new ServiceMargin(settings.ServiceLevel);
    }

    /// <summary>The newest hour it knows; <see langword="null"/> before the first.</summary>
    public DateTimeOffset? LastHour { get; private set; }

    /// <inheritdoc/>
    public TimeSpan History => TimeSpan.FromHours(_history.Count);

    /// <inheritdoc/>
    public bool IsReady => History >= LeastHistory;

    /// <inheritdoc/>
    public double Level => _history.Mean(_history.Count - HoursPerWeek, _history.Count);

    /// <inheritdoc/>
    public double WorthwhileHours => _margin.Hours;

    /// <summary>Takes in the load of an hour. An hour that isn't newer than the last is left aside.</summary>
    /// <param name="hour">Start of the hour.</param>
    /// <param name="load">Mean load, finite and not negative.</param>
    public void Observe(DateTimeOffset hour, double load)
    {
        Take(hour, load);
        if (_history.Count >= HoursPerWeek * 2 && (_sinceLook >= HoursPerDay || !_hasLooked))
            Look();
    }

    /// <summary>Takes in many hours, oldest first, with one look at all of them at the end: years take milliseconds.</summary>
    /// <param name="hours">The hours.</param>
    public void Restore(IEnumerable<HourlyLoad> hours)
    {
        foreach (var hour in hours)
            Take(hour.Hour, hour.Mean);
        if (_history.Count >= HoursPerWeek * 2)
            Look();
    }

    /// <summary>Learns from how the load of an hour was served; without this, the service level teaches nothing.</summary>
    /// <param name="nodesNeeded">Load in nodes.</param>
    /// <param name="nodesReady">Ready nodes, at least one.</param>
    public void ObserveService(double nodesNeeded, int nodesReady) => _margin.Learn(nodesNeeded, nodesReady);

    /// <inheritdoc/>
    public double HoursAbove(double load, int month)
    {
        var share = 0.0;
        foreach (var (level, weight) in _levels.Of(month))
            share += weight * _shape.ShareAbove(load / level);
        var usual = share * HoursPerMonth;
        if (month > 0)
            return usual;
        var special = _anniversaries.HoursAbove(load, _sinceLook, _sinceLook + HoursPerMonth - 1);
        return usual + (_anniversaries.Chance * special * (1 - share));
    }

    /// <inheritdoc/>
    public double NeedAbove(double load, int month)
    {
        var need = 0.0;
        foreach (var (level, weight) in _levels.Of(month))
            need += weight * Math.Min(1, _shape.ShareAbove(load / level) * HoursPerMonth / WorthwhileHours);
        return need;
    }

    /// <inheritdoc/>
    public int HoursAboveOfLate(double load) => _history.HoursAbove(load, _history.Count - HoursPerWeek);

    /// <inheritdoc/>
    public double ProbabilityAbove(double load, DateTimeOffset from, DateTimeOffset to)
    {
        var (first, last) = HoursAhead(from, to);
        var usual = _ahead.ProbabilityAbove(load, first, last);
        return PeakOfAnniversary(first, last) > load ? usual + (_anniversaries.Chance * (1 - usual)) : usual;
    }

    /// <inheritdoc/>
    public double PeakQuantile(double probability, DateTimeOffset from, DateTimeOffset to)
    {
        var (first, last) = HoursAhead(from, to);
        var usual = _ahead.PeakQuantile(probability, first, last);
        return probability > 1 - _anniversaries.Chance ? Math.Max(usual, PeakOfAnniversary(first, last)) : usual;
    }

    /// <inheritdoc/>
    public double AnniversaryChance(DateTimeOffset from, DateTimeOffset to)
    {
        var (first, last) = HoursAhead(from, to);
        return PeakOfAnniversary(first, last) > 0 ? _anniversaries.Chance : 0;
    }

    private double PeakOfAnniversary(int first, int last) => _anniversaries.Peak(_sinceLook + first - 1, _sinceLook + last - 1);

    private (int First, int Last) HoursAhead(DateTimeOffset from, DateTimeOffset to)
    {
        var newest = LastHour ?? throw new InvalidOperationException("Nothing is known yet.");
        var first = Math.Max(1, (int)Math.Floor((from - newest).TotalHours));
        return (first, Math.Max(first, (int)Math.Ceiling((to - newest).TotalHours) - 1));
    }

    private void Take(DateTimeOffset hour, double load)
    {
        if (!double.IsFinite(load) || load < 0)
            throw new ArgumentOutOfRangeException(nameof(load), load, "A load is finite and not negative.");
        if (LastHour is { } last)
        {
            if (hour <= last)
                return;
            if (hour - last > LongestGap)
                Restart();
            else
                Fill(last, hour);
        }

        Add(load);
        LastHour = hour;
    }

    private void Fill(DateTimeOffset last, DateTimeOffset hour)
    {
        for (var missing = last.AddHours(1); missing < hour; missing = missing.AddHours(1))
            Add(_history[Math.Max(0, _history.Count - HoursPerWeek)]);
    }

    private void Add(double load)
    {
        _history.Add(load);
        _sinceLook++;
    }

    private void Look()
    {
        (_sinceLook, _hasLooked) = (0, true);
        _shape.Learn(_history);
        _levels.Learn(_history);
        _anniversaries.Learn(_history, LastHour ?? throw new InvalidOperationException("Nothing is known yet."));
    }

    private void Restart()
    {
        _history.Clear();
        (_sinceLook, _hasLooked) = (0, false);
    }
}
