using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Web;

/// <summary>The newest distinct decisions.</summary>
internal static class DecisionSection
{
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
        : Html.Of($"""<ol>{fleet.Decisions.Select(decision => Item(decision, time))}</ol>""");

    private static Html Item(DecisionStatus decision, ReadableTime time) => Html.Of($"""
        <li><p class="facts">{Markup.Time(decision.At, time)} <strong>{decision.Cluster}/{decision.NodeGroup}</strong>
        {Markup.Badge(decision.Outcome, Tones.OfOutcome(decision.Outcome))}{Repeats(decision, time)}</p>
        <p class="why">{decision.Explanation}</p></li>

        """);

    private static Html Repeats(DecisionStatus decision, ReadableTime time) => decision.Repeats <= 1
        ? Html.Empty
        : Html.Of($" <span>{decision.Repeats} times until {Markup.Time(decision.LastAt, time)}</span>");
}
