using System.Globalization;
using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Timelines;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Web.Plots;

/// <summary>What the plot of a group shows, and the months behind it, in numbers.</summary>
internal static class OutlookTables
{
    private static readonly string[] DayColumns = ["Day", "#Load", "#Expected, 50 %", "#Expected, 90 %", "#Wanted", "#Nodes, fewest"];
    private static readonly string[] MonthColumns = ["Month ahead", "#Enough for half of its hours", "#Enough for 99 of 100 hours", "#Nodes paid for at its end"];

    /// <summary>The plot by the day.</summary>
    /// <param name="name">Name of the group.</param>
    /// <param name="detail">What is known of it.</param>
    /// <param name="now">Now, in the offset that days are told in.</param>
    public static Html Days(string name, GroupDetail detail, DateTimeOffset now) => Html.Of($"""
        <details><summary>The plot in numbers</summary>
        {Markup.Table($"Nodes of {name} by the day: highest hour of the load, most wanted, fewest there", DayColumns, DayOfNodes.Of(detail, now).Select(Row))}
        </details>
        """);

    /// <summary>The months ahead; nothing while too little is known.</summary>
    /// <param name="name">Name of the group.</param>
    /// <param name="outlook">What is expected.</param>
    /// <param name="capacity">Nodes there are from now on.</param>
    /// <param name="offset">The offset that days are told in.</param>
    public static Html Months(string name, LoadOutlook outlook, StepFunction capacity, TimeSpan offset) => outlook.Months.IsEmpty
        ? Html.Empty
        : Markup.Table($"Nodes that the load of {name} is expected to take in the months ahead", MonthColumns, outlook.Months.Select(month => Row(month, capacity, offset)));

    private static Html Row(DayOfNodes day) => Html.Of($"""
        <tr><th scope="row">{Text(day.Day)}</th>{Nodes(day.Load)}{Nodes(day.Likely)}{Nodes(day.High)}{Markup.Count(day.Wanted)}{Markup.Count(day.Capacity)}</tr>

        """);

    private static Html Row(MonthAhead month, StepFunction capacity, TimeSpan offset) => Html.Of($"""
        <tr><th scope="row">{Day(month.From, offset)} – {Day(month.To, offset)}</th>{Markup.Count(month.Half)}{Markup.Count(month.Nearly)}{Markup.Count(capacity.At(month.To))}</tr>

        """);

    private static Html Nodes(double? nodes) => nodes is { } known
        ? Html.Of($"""<td class="number">{known.ToString("0.0", CultureInfo.InvariantCulture)}</td>""")
        : Markup.Count(null);

    private static string Day(DateTimeOffset at, TimeSpan offset) => Text(DateOnly.FromDateTime(at.ToOffset(offset).Date));

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
