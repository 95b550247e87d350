using System.Globalization;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Web;

/// <summary>The nodes of a group and when their leases end.</summary>
internal static class LeaseSection
{
    private const int MostNodes = 200;

    private static readonly string[] MonthColumns = ["Month", "#Leases that end", "Days"];
    private static readonly string[] NodeColumns = ["Node", "Name", "State", "Lease ends", "How soon"];

    /// <summary>The section of the leases.</summary>
    /// <param name="name">Name of the group.</param>
    /// <param name="nodes">Its nodes, those whose lease ends first at the top.</param>
    /// <param name="time">The clock.</param>
    /// <param name="now">Now, in the offset that days are told in.</param>
    public static Html Render(string name, IReadOnlyList<NodeLine> nodes, ReadableTime time, DateTimeOffset now) => Html.Of($"""
        <section aria-label="Nodes and their leases">
        <h2>Nodes and their leases</h2>
        {Calendar(name, nodes, now)}
        {Nodes(name, nodes, time)}
        </section>
        """);

    private static Html Calendar(string name, IReadOnlyList<NodeLine> nodes, DateTimeOffset now)
    {
        var months = ExpiryMonth.Of(nodes, now.Offset);
        return months.Count == 0
            ? Html.Of($"""<p class="none">No lease is known to end.</p>""")
            : Markup.Table($"Expiry calendar of {name}", MonthColumns, months.Select(Row));
    }

    private static Html Row(ExpiryMonth month) => Html.Of($"""
        <tr><th scope="row">{month.First.ToString("yyyy-MM", CultureInfo.InvariantCulture)}</th><td class="number">{month.Nodes}</td><td class="text">{string.Join(", ", month.Days.Select(Text))}</td></tr>

        """);

    private static string Text((DateOnly Day, int Nodes) day) =>
        $"{day.Day.ToString("MM-dd", CultureInfo.InvariantCulture)}: {day.Nodes}";

    private static Html Nodes(string name, IReadOnlyList<NodeLine> nodes, ReadableTime time) => nodes.Count == 0 ? Html.Empty : Html.Of($"""
        <details><summary>{(nodes.Count == 1 ? "The one node" : $"The {nodes.Count} nodes")}</summary>
        {Markup.Table(nodes.Count > MostNodes ? $"The first {MostNodes} nodes of {name} to leave" : $"Nodes of {name}, the first to leave at the top", NodeColumns, nodes.Take(MostNodes).Select(node => Row(node, time)))}
        </details>
        """);

    private static Html Row(NodeLine node, ReadableTime time) => Html.Of($"""
        <tr><th scope="row"><code>{(node.InstanceId.Length == 0 ? "no id yet" : node.InstanceId)}</code></th><td>{node.Name}</td><td>{Markup.Badge(node.State, node.State == "ready" ? Tone.Good : Tone.Warning)}</td>{End(node, time)}</tr>

        """);

    private static Html End(NodeLine node, ReadableTime time) => node.ExpiresAt is not { } at
        ? Html.Of($"""<td class="zero">not known</td><td></td>""")
        : Html.Of($"""<td><time datetime="{at.ToString("O")}">{time.Stamp(at)}</time></td><td>{(node.IsRenewed ? "renewed by the cloud" : time.Distance(at))}</td>""");
}
