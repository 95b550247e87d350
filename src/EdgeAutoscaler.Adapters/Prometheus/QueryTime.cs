namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>When a query is evaluated.</summary>
internal abstract record QueryTime
{
    private QueryTime()
    {
    }

    /// <summary>Once.</summary>
    /// <param name="At">The instant; <see langword="null"/> for the server's own present.</param>
    public sealed record Present(DateTimeOffset? At) : QueryTime;

    /// <summary>At every step of a window.</summary>
    /// <param name="From">The first time.</param>
    /// <param name="To">The last time, at most.</param>
    /// <param name="Step">Distance between two of them, in whole milliseconds.</param>
    public sealed record Range(DateTimeOffset From, DateTimeOffset To, TimeSpan Step) : QueryTime
    {
        /// <summary>Most points a server gives for one series.</summary>
        public const int MostPoints = 11_000;

        /// <summary>A range of no more than <see cref="MostPoints"/>: the step is widened where needed.</summary>
        public static Range Within(DateTimeOffset from, DateTimeOffset to, TimeSpan step)
        {
            var narrowest = (to - from) / (MostPoints - 1);
            var wanted = step > narrowest ? step : narrowest;
            return new Range(from, to, TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(wanted.TotalMilliseconds))));
        }
    }
}
