using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Web;

/// <summary>The newest distinct decisions.</summary>
internal static class DecisionSection
{
    private static readonly string[] Columns = ["Decided", "Node group", "Outcome", "#Nodes", "#Times", "Why"];

    /// <summary>The section of the decisions.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="time">The clock.</param>
    public static Html Render(FleetStatus fleet, ReadableTime time) => Html.Of($"""
        <section aria-label="Recent decisions">
        <h2>Recent decisions</h2>
        {Body(fleet, time)}
        </section>
        """);

    private static Html Body(FleetStatus fleet, ReadableTime time) => fleet.Decisions.Count == 0
        ? Html.Of($"""<p class="none">Nothing has been decided yet.</p>""")
        : Markup.Table("Distinct decisions, newest first", Columns, fleet.Decisions.Select(decision => Row(decision, time)));

    private static Html Row(DecisionStatus decision, ReadableTime time) => Html.Of($"""
        <tr><td>{Markup.Time(decision.At, time)}</td><th scope="row">{decision.Cluster}/{decision.NodeGroup}</th>
        <td>{Markup.Badge(decision.Outcome, Tones.OfOutcome(decision.Outcome))}</td>
        {Markup.Count(decision.Count)}{Markup.Count(decision.Repeats)}<td class="text">{decision.Explanation}</td></tr>

        """);
}
