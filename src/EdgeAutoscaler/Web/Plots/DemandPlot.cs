using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Web.Plots;

/// <summary>Demand against capacity of a group, a week back and a week ahead, as a picture without scripts.</summary>
internal static class DemandPlot
{
    private static readonly TimeSpan Week = Core.Forecasting.LoadOutlook.Week;

    private static readonly (string Class, string Text)[] Series =
    [
        ("load", "load, as nodes at the utilization aimed at"),
        ("likely", "expected load: below it with 50 %"),
        ("high", "expected load: below it with 90 %"),
        ("wanted", "nodes wanted by the policies"),
        ("ready", "Ready nodes, as they were seen"),
        ("paid", "nodes paid for or on their way, until their leases end"),
    ];

    /// <summary>The picture with its legend.</summary>
    /// <param name="name">Name of the group.</param>
    /// <param name="detail">What is known of it.</param>
    /// <param name="now">Now, in the offset that days are told in.</param>
    public static Html Render(string name, GroupDetail detail, DateTimeOffset now)
    {
        var (top, step) = PlotArea.Round(Highest(detail, now));
        var area = new PlotArea(now - Week, now + Week, top);
        return Html.Of($"""
            <figure>
            <div class="scroll" role="group" aria-label="Plot of {name}" tabindex="0">
            <svg class="plot" viewBox="0 0 {PlotArea.Width} {PlotArea.Height}" role="img" aria-labelledby="plot-title plot-text">
            <title id="plot-title">Demand and capacity of {name}, a week back and a week ahead</title>
            <desc id="plot-text">{Summary(detail, now)} The numbers by the day are in the table below.</desc>
            {PlotAxes.Render(area, step, now)}
            {Lines(area, detail, now)}
            </svg>
            </div>
            <figcaption><ul class="legend">{Series.Select(Entry)}</ul></figcaption>
            </figure>
            """);
    }

    private static Html Lines(PlotArea area, GroupDetail detail, DateTimeOffset now)
    {
        var (outlook, perNode) = (detail.Outlook, detail.Basis?.LoadPerNode ?? 1);
        return Html.Of($"""
            {Path("band", PlotPaths.Band(area, [.. outlook.Ahead.Select(hour => (hour.Hour, hour.Likely, hour.High))]))}
            {Path("paid", PlotPaths.Steps(area, detail.Capacity, now, area.To))}
            {Path("ready", PlotPaths.Steps(area, detail.Past.Ready, area.From, now))}
            {Path("wanted", PlotPaths.Steps(area, detail.Past.Wanted, area.From, now))}
            {Path("wanted", PlotPaths.Steps(area, detail.Demand, now, area.To))}
            {Path("load", PlotPaths.Line(area, outlook.Past.Select(hour => (hour.Hour, hour.Mean / perNode))))}
            {Path("high", PlotPaths.Line(area, outlook.Ahead.Select(hour => (hour.Hour, hour.High))))}
            {Path("likely", PlotPaths.Line(area, outlook.Ahead.Select(hour => (hour.Hour, hour.Likely))))}
            """);
    }

    private static Html Path(string name, string path) => path.Length == 0 ? Html.Empty : Html.Of($"""<path class="{name}" d="{path}"/>""");

    private static Html Entry((string Class, string Text) series) => Html.Of($"""
        <li><svg class="swatch" viewBox="0 0 36 12" aria-hidden="true"><path class="{series.Class}" d="M1 6L35 6"/></svg> {series.Text}</li>
        """);

    private static string Summary(GroupDetail detail, DateTimeOffset now)
    {
        var ready = detail.Past.Ready.At(now.AddTicks(-1)) is { } nodes ? nodes == 1 ? "1 node is Ready now." : $"{nodes} nodes are Ready now." : "How many nodes are Ready now isn't known.";
        var left = detail.Capacity.At(now) is { } paid ? $" {paid} {(paid == 1 ? "is" : "are")} paid for or on their way, {detail.Capacity.At(now + Week) ?? paid} of them still in a week." : "";
        var ahead = detail.Outlook.Ahead.IsEmpty ? " Too little is known to forecast the load." : $" In the next week the load is expected to take up to {LimitText.Count((long)Math.Ceiling(detail.Outlook.Ahead.Max(hour => hour.Likely)), "node")}, with 90 % certainty no more than {Math.Ceiling(detail.Outlook.Ahead.Max(hour => hour.High)):0} in any single hour.";
        return ready + left + ahead;
    }

    private static double Highest(GroupDetail detail, DateTimeOffset now)
    {
        var steps = new[] { detail.Capacity, detail.Demand }.Select(line => line.Highest(now, now + Week)?.Value)
            .Concat(new[] { detail.Past.Ready, detail.Past.Wanted }.Select(line => line.Highest(now - Week, now)?.Value));
        var loads = detail.Outlook.Past.Select(hour => hour.Mean / detail.Basis!.LoadPerNode).Concat(detail.Outlook.Ahead.Select(hour => hour.High));
        return Math.Max(1, steps.Select(value => (double)(value ?? 0)).Concat(loads).Max());
    }
}
