using EdgeAutoscaler.Status;
using EdgeAutoscaler.Web.Pages;

namespace EdgeAutoscaler.Web;

/// <summary>The top of every page: what kind of money is spent, and the clock.</summary>
internal static class HeaderSection
{
    /// <summary>The header.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="time">The clock.</param>
    public static Html Render(FleetStatus fleet, ReadableTime time) => Html.Of($"""
        <header>
        <p class="mode {(ServiceMode.IsDemo(fleet.Mode) ? "demo" : "real")}"><strong>{ServiceMode.Label(fleet.Mode)}</strong> {ServiceMode.Meaning(fleet.Mode)}</p>
        {Problem(fleet.ConfigurationProblem)}
        <div class="title">
        <p class="brand"><a href="{PagePaths.Fleet}">EdgeAutoscaler</a></p>
        <p class="clock"><time datetime="{fleet.Now.ToString("O")}">{time.Stamp(fleet.Now)}</time> {time.Zone}</p>
        </div>
        </header>
        """);

    private static Html Problem(string? problem) => problem is null
        ? Html.Empty
        : Html.Of($"""<p class="alert" role="alert"><strong>The configuration file isn't used</strong> The last good one stays in force. {problem}</p>""");
}
