using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Core.Forecasting;

/// <summary>
/// Turns the samples of a group's signal into hours and keeps its forecast up to date. An hour counts once a sample of a later one has come;
/// samples an hour or more apart are hours themselves. Not thread-safe.
/// </summary>
/// <param name="basis">What is forecast.</param>
public sealed class GroupForecast(ForecastBasis basis)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly LoadForecaster _forecaster = new(basis.Settings);
    private DateTimeOffset? _lastSample;
    private DateTimeOffset _hour;
    private double _sum;
    private double _peak;
    private int _samples;
    private bool _wasFar;
    private int _nodesReady;

    /// <summary>The forecast as of the newest whole hour.</summary>
    public IForecast Forecast => _forecaster;

    /// <summary>Takes in hours from before, oldest first, and what was learned of how they were served.</summary>
    /// <param name="hours">The hours.</param>
    public void Restore(IReadOnlyList<HourlyLoad> hours)
    {
        _forecaster.Restore(hours);
        foreach (var hour in hours)
            Learn(hour);
    }

    /// <summary>Takes in a sample; one that isn't newer than the last is left aside.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="nodesReady">Ready nodes when it was measured; 0 while the group isn't served yet.</param>
    /// <param name="completed">Where the hours that it completes are added; <see langword="null"/> where nobody wants them.</param>
    public void Observe(LoadSample sample, int nodesReady, ICollection<HourlyLoad>? completed = null)
    {
        if (sample.At <= _lastSample)
            return;
        var isFar = _lastSample is { } last && sample.At - last >= Hour;
        // One gap is a gap; samples that are all that far apart are hours themselves.
        var isSparse = isFar && _wasFar;
        (_lastSample, _wasFar) = (sample.At, isFar);
        var hour = new DateTimeOffset(sample.At.UtcTicks - (sample.At.UtcTicks % Hour.Ticks), TimeSpan.Zero);

        if (_samples > 0 && hour > _hour)
            Complete(completed);
        (_hour, _sum, _peak, _samples) = (hour, _sum + sample.Value, Math.Max(_peak, sample.Value), _samples + 1);
        _nodesReady = nodesReady;
        if (isSparse)
            Complete(completed);
    }

    private void Complete(ICollection<HourlyLoad>? completed)
    {
        var hour = new HourlyLoad(_hour, _sum / _samples, _peak, _samples, _nodesReady);
        _forecaster.Observe(hour.Hour, hour.Mean);
        Learn(hour);
        (_sum, _peak, _samples) = (0, 0, 0);
        completed?.Add(hour);
    }

    private void Learn(HourlyLoad hour)
    {
        if (hour.NodesReady > 0)
            _forecaster.ObserveService(Math.Ceiling((hour.Mean / basis.LoadPerNode) - 1e-9), hour.NodesReady);
    }
}
