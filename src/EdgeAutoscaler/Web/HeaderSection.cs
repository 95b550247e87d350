using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Web;

/// <summary>The top of the page: mode, clock and the fleet in a few numbers.</summary>
internal static class HeaderSection
{
    /// <summary>The header.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="time">The clock.</param>
    public static Html Render(FleetStatus fleet, ReadableTime time) => Html.Of($"""
        {Mode(fleet.Mode)}
        {Problem(fleet.ConfigurationProblem)}
        <header>
        <div class="title">
        <h1>EdgeAutoscaler</h1>
        <p class="clock"><time datetime="{fleet.Now.ToString("O")}">{time.Stamp(fleet.Now)}</time> {time.Zone}</p>
        </div>
        {Glance(fleet)}
        </header>
        """);

    /// <summary>What kind of money is spent.</summary>
    /// <param name="mode">The mode.</param>
    public static Html Mode(string mode) => Html.Of($"""
        <p class="mode {(ServiceMode.IsDemo(mode) ? "demo" : "real")}" role="note"><strong>{ServiceMode.Label(mode)}</strong> {ServiceMode.Meaning(mode)}</p>
        """);

    private static Html Problem(string? problem) => problem is null
        ? Html.Empty
        : Html.Of($"""<p class="alert" role="alert"><strong>The configuration file isn't used</strong> The last good one stays in force. {problem}</p>""");

    private static Html Glance(FleetStatus fleet)
    {
        var groups = fleet.Clusters.SelectMany(cluster => cluster.Groups).ToList();
        return Html.Of($"""
            <dl class="glance">
            {Fact("Ready", groups.Sum(group => group.Ready ?? 0), Tone.Neutral)}
            {Fact("Not ready", groups.Sum(group => group.NotReady ?? 0), Tone.Warning)}
            {Fact("In flight", groups.Sum(group => group.InFlight), Tone.Busy)}
            {Fact("Ambiguous", groups.Sum(group => group.Ambiguous), Tone.Bad)}
            {Fact("Expiring", groups.Sum(group => group.Expiring ?? 0), Tone.Warning)}
            {Fact("Short", groups.Sum(group => group.Shortfall), Tone.Bad)}
            </dl>
            """);
    }

    private static Html Fact(string name, int count, Tone tone) =>
        Html.Of($"""<div><dt>{name}</dt><dd class="{Markup.Class(count == 0 ? Tone.Neutral : tone)}">{count}</dd></div>""");
}
