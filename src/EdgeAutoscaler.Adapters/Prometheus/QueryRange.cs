namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>The times a query is evaluated at.</summary>
/// <param name="From">The first time.</param>
/// <param name="To">The last time, at most.</param>
/// <param name="Step">Distance between two of them, in whole milliseconds.</param>
internal sealed record QueryRange(DateTimeOffset From, DateTimeOffset To, TimeSpan Step)
{
    /// <summary>Most points a server gives for one series.</summary>
    public const int MostPoints = 11_000;

    /// <summary>A range of no more than <see cref="MostPoints"/>: the step is widened where needed.</summary>
    public static QueryRange Within(DateTimeOffset from, DateTimeOffset to, TimeSpan step)
    {
        var narrowest = (to - from) / (MostPoints - 1);
        var wanted = step > narrowest ? step : narrowest;
        return new QueryRange(from, to, TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(wanted.TotalMilliseconds))));
    }
}
