namespace EdgeAutoscaler.Core.Forecasting;

/// <summary>Hourly loads, oldest first, with their running sum: the mean of any stretch costs the same.</summary>
/// <param name="capacity">Hours that are kept at least.</param>
internal sealed class LoadHistory(int capacity)
{
    // Dropping the oldest moves everything: it is done once a month and not every hour.
    private const int Slack = LoadForecaster.HoursPerMonth;

    private readonly double[] _loads = new double[capacity + Slack];
    private readonly double[] _sums = new double[capacity + Slack + 1];

    /// <summary>Hours there are.</summary>
    public int Count { get; private set; }

    /// <summary>A load by its number.</summary>
    /// <param name="hour">Number of the hour, from 0 for the oldest.</param>
    public double this[int hour] => _loads[hour];

    /// <summary>Adds the load of the next hour.</summary>
    /// <param name="load">Mean load of the hour.</param>
    public void Add(double load)
    {
        if (Count == _loads.Length)
            DropOldest();
        _loads[Count] = load;
        _sums[Count + 1] = _sums[Count] + load;
        Count++;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear() => Count = 0;

    /// <summary>Mean load of the hours from one to another; what lies outside of the history is left out.</summary>
    /// <param name="from">First hour.</param>
    /// <param name="to">Hour after the last.</param>
    public double Mean(int from, int to)
    {
        (from, to) = (Math.Max(0, from), Math.Min(Count, to));
        return from < to ? (_sums[to] - _sums[from]) / (to - from) : 0;
    }

    /// <summary>Hours above a level, from one on.</summary>
    /// <param name="load">The level.</param>
    /// <param name="from">First hour; what lies outside of the history is left out.</param>
    public int HoursAbove(double load, int from)
    {
        var above = 0;
        foreach (var seen in _loads.AsSpan(Math.Max(0, from), Count - Math.Max(0, from)))
            above += seen > load ? 1 : 0;
        return above;
    }

    private void DropOldest()
    {
        Array.Copy(_loads, Slack, _loads, 0, Count - Slack);
        Count -= Slack;
        for (var hour = 0; hour < Count; hour++)
            _sums[hour + 1] = _sums[hour] + _loads[hour];
    }
}
