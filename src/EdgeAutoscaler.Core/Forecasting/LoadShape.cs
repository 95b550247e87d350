namespace EdgeAutoscaler.Core.Forecasting;

/// <summary>
/// How the load of an hour relates to the mean of the week around it, over the last weeks: day, night, week-end and noise in one empirical
/// distribution, without any assumed form.
/// </summary>
internal sealed class LoadShape
{
    /// <summary>Hours it is taken from: eight weeks, long enough for tails and short enough to follow new habits.</summary>
    public const int Hours = 8 * LoadForecaster.HoursPerWeek;

    private const int HalfWeek = LoadForecaster.HoursPerWeek / 2;

    private readonly double[] _ratios = new double[Hours];
    private int _count;

    /// <summary>Takes the shape of the newest hours.</summary>
    /// <param name="history">The loads.</param>
    public void Learn(LoadHistory history)
    {
        _count = Math.Min(Hours, history.Count - LoadForecaster.HoursPerWeek);
        for (var back = 0; back < _count; back++)
        {
            var hour = history.Count - 1 - back;
            // Centred where the week after is known already; the newest hours compare with the last whole week.
            var end = Math.Min(history.Count, hour + HalfWeek);
            var level = history.Mean(end - LoadForecaster.HoursPerWeek, end);
            _ratios[back] = level > 0 ? history[hour] / level : 0;
        }

        Array.Sort(_ratios, 0, _count);
    }

    /// <summary>The share of hours whose ratio is above a value.</summary>
    /// <param name="ratio">The value.</param>
    public double ShareAbove(double ratio)
    {
        var (low, high) = (0, _count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ratios[middle] <= ratio)
                low = middle + 1;
            else
                high = middle;
        }

        return _count == 0 ? 0 : (double)(_count - low) / _count;
    }
}
