namespace EdgeAutoscaler.Simulator.Load;

/// <summary>All load series by cluster name and group.</summary>
internal sealed class LoadBook
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<(string Cluster, string Group), LoadSeries> _series = [];
    private readonly TimeSpan _scrapeInterval;
    private readonly DateTimeOffset _historyStart;
    private readonly TimeProvider _clock;
    private string? _warning;

    public LoadBook(SimulatorOptions options, TimeProvider clock)
    {
        (_clock, _scrapeInterval) = (clock, options.ScrapeInterval);
        _historyStart = clock.GetUtcNow() - options.LoadHistory;
        foreach (var cluster in options.Clusters)
            Add(cluster);
    }

    public DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>A warning that every successful query carries, or null.</summary>
    public string? Warning
    {
        get => Volatile.Read(ref _warning);
        set => Volatile.Write(ref _warning, value);
    }

    public void Add(ClusterOptions cluster)
    {
        foreach (var (group, signal) in cluster.Loads)
            Set(cluster.Name, group, signal);
    }

    /// <summary>Changes a series from now on; a series not known yet gets the signal for its whole history.</summary>
    public void Set(string cluster, string group, LoadSignal signal)
    {
        lock (_gate)
        {
            var isKnown = _series.TryGetValue((cluster, group), out var series);
            series ??= new LoadSeries(cluster, group, _scrapeInterval);
            _series[(cluster, group)] = series.With(signal, isKnown ? Now : _historyStart);
        }
    }

    public IReadOnlyList<LoadSeries> Snapshot()
    {
        lock (_gate)
            return [.. _series.Values];
    }
}
