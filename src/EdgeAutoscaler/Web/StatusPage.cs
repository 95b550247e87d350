using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Web;

/// <summary>The page at <c>/</c>: everything of <see cref="FleetStatus"/>, without scripts.</summary>
internal static class StatusPage
{
    /// <summary>Seconds between two loads of the page by the browser.</summary>
    public const int RefreshSeconds = 5;

    /// <summary>The whole page.</summary>
    /// <param name="fleet">What to show.</param>
    public static string Render(FleetStatus fleet)
    {
        var time = new ReadableTime(fleet.Now);
        return PageFrame.Render(fleet, RefreshSeconds, Html.Of($"""
            {HeaderSection.Render(fleet, time)}
            <main>
            {SafetySection.Render(fleet, time)}
            {fleet.Clusters.Select(cluster => ClusterSection.Render(cluster, time))}
            {PurchaseSection.Render(fleet, time)}
            {BudgetSection.Render(fleet)}
            {DecisionSection.Render(fleet, time)}
            </main>
            <footer><p>EdgeAutoscaler {fleet.Version} · times in {time.Zone} · <a href="{WebEndpoints.MetricsPath}">metrics</a> · <a href="{WebEndpoints.StatusPath}">status as JSON</a> · reloads every {RefreshSeconds} s</p></footer>
            """));
    }
}
