namespace EdgeAutoscaler.Adapters.AckEdge;

/// <summary>The rules options have to meet.</summary>
internal static class AckEdgeOptionsRule
{
    private static readonly TimeSpan TimeoutMax = TimeSpan.FromHours(1);

    /// <summary>Says what is wrong; <see langword="null"/> when nothing is.</summary>
    public static string? Problem(AckEdgeOptions options) =>
        AckEdgeEndpoint.Problem(options.Endpoint, options.AllowedHosts)
        ?? (IsTimeout(options.RequestTimeout) ? null : $"RequestTimeout is {options.RequestTimeout} but must be from 00:00:00.010 to 01:00:00.")
        ?? (options.RequestsPerSecond >= 1 ? null : $"RequestsPerSecond is {options.RequestsPerSecond} but must be at least 1.")
        ?? (options.RequestBurst >= 1 ? null : $"RequestBurst is {options.RequestBurst} but must be at least 1.");

    private static bool IsTimeout(TimeSpan time) => time >= TimeSpan.FromMilliseconds(10) && time <= TimeoutMax;
}
