using EdgeAutoscaler.Configuration;
using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Hosting;

/// <summary>Turns settings into what cycles follow.</summary>
internal static class CycleSettings
{
    /// <summary>Time beyond two request timeouts that the readings of a cycle may take: retries and paging.</summary>
    private static readonly TimeSpan ReadingSlack = TimeSpan.FromSeconds(30);

    /// <summary>The options of a cycle.</summary>
    /// <param name="settings">The settings.</param>
    public static CycleOptions Of(AutoscalerSettings settings)
    {
        var slowest = settings.Clusters.Select(cluster => cluster.AckEdge.RequestTimeout).DefaultIfEmpty().Max();
        return new CycleOptions(
            settings.EvaluationInterval,
            settings.Purchase.SendFuse,
            settings.Purchase.ListingLag,
            ReadDeadline: 2 * slowest + ReadingSlack,
            BuysForReal: settings.Mode != ServiceMode.DryRun);
    }
}
