using EdgeAutoscaler.Configuration;
using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Hosting;

/// <summary>Turns settings into what cycles follow.</summary>
internal static class CycleSettings
{
    /// <summary>Time beyond two request timeouts that the readings of a cycle may take: retries and paging.</summary>
    private static readonly TimeSpan ReadingSlack = TimeSpan.FromSeconds(30);

    /// <summary>Time beyond the answer to a purchase that stopping may take: to sign it, to record it, to close the rest.</summary>
    private static readonly TimeSpan StoppingSlack = TimeSpan.FromSeconds(10);

    /// <summary>Time that stopping may take: a purchase that is being sent gets its answer, however long that is configured to take.</summary>
    /// <param name="settings">The settings.</param>
    public static TimeSpan StopTimeout(AutoscalerSettings settings) => SlowestRequest(settings) + StoppingSlack;

    /// <summary>The options of a cycle.</summary>
    /// <param name="settings">The settings.</param>
    public static CycleOptions Of(AutoscalerSettings settings)
    {
        var slowest = SlowestRequest(settings);
        return new CycleOptions(
            settings.EvaluationInterval,
            settings.Purchase,
            ReadDeadline: 2 * slowest + ReadingSlack,
            BuysForReal: settings.Mode != ServiceMode.DryRun);
    }

    private static TimeSpan SlowestRequest(AutoscalerSettings settings) =>
        settings.Clusters.Select(cluster => cluster.AckEdge.RequestTimeout).DefaultIfEmpty().Max();
}
