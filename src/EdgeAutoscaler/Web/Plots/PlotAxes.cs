using System.Globalization;

namespace EdgeAutoscaler.Web.Plots;

/// <summary>The frame of a plot: lines and labels of nodes and days, and the line of now.</summary>
internal static class PlotAxes
{
    private const int LabelDistance = 16;

    /// <summary>The frame.</summary>
    /// <param name="area">Where it is drawn.</param>
    /// <param name="step">Nodes between two lines.</param>
    /// <param name="now">Now, in the offset that days are told in.</param>
    public static Html Render(PlotArea area, int step, DateTimeOffset now) => Html.Of($"""
        <g class="axes">{Levels(area, step)}{Days(area, now.Offset)}
        <text x="{PlotArea.Left}" y="12">nodes</text>
        <line class="now" x1="{X(area, now)}" x2="{X(area, now)}" y1="{PlotArea.Top - 6}" y2="{PlotArea.Bottom}"/>
        <text class="now" x="{X(area, now)}" y="12" text-anchor="middle">now</text></g>

        """);

    private static IEnumerable<Html> Levels(PlotArea area, int step)
    {
        for (var level = 0; level <= area.Highest; level += step)
        {
            var y = PlotArea.Text(area.Y(level));
            yield return Html.Of($"""<line x1="{PlotArea.Left}" x2="{PlotArea.Right}" y1="{y}" y2="{y}"/><text x="{PlotArea.Left - 8}" y="{PlotArea.Text(area.Y(level) + 4)}" text-anchor="end">{level}</text>""");
        }
    }

    private static IEnumerable<Html> Days(PlotArea area, TimeSpan offset)
    {
        var first = area.From.ToOffset(offset);
        for (var day = new DateTimeOffset(first.Date, offset).AddDays(1); day <= area.To; day = day.AddDays(1))
        {
            var x = X(area, day);
            yield return Html.Of($"""<line class="tick" x1="{x}" x2="{x}" y1="{PlotArea.Bottom}" y2="{PlotArea.Bottom + 5}"/><text x="{x}" y="{PlotArea.Bottom + 5 + LabelDistance}" text-anchor="middle">{day.ToString("MM-dd", CultureInfo.InvariantCulture)}</text>""");
        }
    }

    private static string X(PlotArea area, DateTimeOffset at) => PlotArea.Text(area.X(at));
}
