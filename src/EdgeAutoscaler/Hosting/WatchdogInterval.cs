using System.Globalization;

namespace EdgeAutoscaler.Hosting;

/// <summary>How often the supervisor wants to hear that the service lives.</summary>
/// <param name="Value">Time between two signs of life: half of what the supervisor waits.</param>
internal sealed record WatchdogInterval(TimeSpan Value)
{
    /// <summary>Reads <c>WATCHDOG_USEC</c> and <c>WATCHDOG_PID</c>, as <c>sd_watchdog_enabled(3)</c> does.</summary>
    /// <param name="environment">Reads an environment variable.</param>
    /// <param name="processId">Id of this process.</param>
    /// <returns><see langword="null"/> when nobody waits for signs of this process.</returns>
    public static WatchdogInterval? Read(Func<string, string?> environment, int processId)
    {
        if (environment("WATCHDOG_PID") is { Length: > 0 } pid && pid != processId.ToString(CultureInfo.InvariantCulture))
            return null;
        return long.TryParse(environment("WATCHDOG_USEC"), NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds)
            && microseconds >= 2
            && microseconds <= TimeSpan.FromDays(1).TotalMicroseconds
            ? new WatchdogInterval(TimeSpan.FromMicroseconds(microseconds / 2))
            : null;
    }
}
