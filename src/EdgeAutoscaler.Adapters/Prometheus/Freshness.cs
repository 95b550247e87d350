using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>When a value was measured, and whether that is recent enough.</summary>
internal static class Freshness
{
    // The last second DateTimeOffset knows.
    private const double LastSecond = 253402300799;
    private static readonly TimeSpan ToleratedLead = TimeSpan.FromMinutes(5);

    /// <summary>The query that tells a signal's freshness; <see langword="null"/> where none can.</summary>
    public static string? Query(Signal signal) => signal switch
    {
        { FreshnessQuery: { } query } => query,
        _ when !PromQl.IsBareSelector(signal.Query) => null,
        { Labels.IsEmpty: true } => $"max(timestamp({signal.Query}))",
        _ => $"timestamp({signal.Query})",
    };

    /// <summary>The time of measurement, out of the answer to the freshness query.</summary>
    /// <param name="signal">The signal.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="now">The time of asking.</param>
    public static Outcome<DateTimeOffset> Check(Signal signal, Outcome<IReadOnlyList<VectorElement>> answer, DateTimeOffset now) =>
        Known(answer.Then(vector => SeriesPicker.Freshness(signal, vector))).Then(seconds => Measured(signal, seconds, now));

    /// <summary>The answer to the freshness query; its failure means that the age is unknown.</summary>
    public static Outcome<T> Known<T>(Outcome<T> answer) => answer is Outcome<T>.Failed failed
        ? new Outcome<T>.Failed(SignalProblem.FreshnessUnknown, $"The age is unknown: {failed.Detail}")
        : answer;

    private static Outcome<DateTimeOffset> Measured(Signal signal, double seconds, DateTimeOffset now)
    {
        if (!double.IsFinite(seconds) || seconds < 0)
            return Failed(SignalProblem.FreshnessUnknown, "The age is unknown: the freshness query answers with no time.");
        if (seconds > LastSecond)
            return Failed(SignalProblem.Absurd, "The time of measurement lies in the far future; the freshness query must answer in seconds.");
        var at = DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000));
        if (at - now > ToleratedLead)
            return Failed(SignalProblem.Absurd, $"The time of measurement lies {InWords(at - now)} ahead; check the clocks.");
        return now - at > signal.MaxAge
            ? Failed(SignalProblem.Stale, $"The newest measurement is {InWords(now - at)} old; {InWords(signal.MaxAge)} are allowed.")
            : new Outcome<DateTimeOffset>.Got(at);
    }

    private static string InWords(TimeSpan span) => span switch
    {
        { TotalDays: >= 2 } => $"{(long)span.TotalDays} days",
        { TotalHours: >= 2 } => $"{(long)span.TotalHours} hours",
        { TotalMinutes: >= 2 } => $"{(long)span.TotalMinutes} minutes",
        _ => $"{span.TotalSeconds:0.###} seconds",
    };

    private static Outcome<DateTimeOffset> Failed(SignalProblem problem, string detail) =>
        new Outcome<DateTimeOffset>.Failed(problem, detail);
}
