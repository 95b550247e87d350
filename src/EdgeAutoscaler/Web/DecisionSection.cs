using EdgeAutoscaler.Status;
using EdgeAutoscaler.Web.Pages;

namespace EdgeAutoscaler.Web;

/// <summary>The newest distinct decisions.</summary>
internal static class DecisionSection
{
    /// <summary>The section of the decisions.</summary>
    /// <param name="decisions">The decisions.</param>
    /// <param name="time">The clock.</param>
    public static Html Render(IReadOnlyList<DecisionStatus> decisions, ReadableTime time) => Html.Of($"""
        <section aria-label="Recent decisions">
        <h2>Recent decisions</h2>
        {Body(decisions, time)}
        </section>
        """);

    private static Html Body(IReadOnlyList<DecisionStatus> decisions, ReadableTime time) => decisions.Count == 0
        ? Html.Of($"""<p class="none">Nothing has been decided yet.</p>""")
        : Html.Of($"""<ol>{decisions.Select(decision => Item(decision, time))}</ol>""");

    private static Html Item(DecisionStatus decision, ReadableTime time) => Html.Of($"""
        <li><p class="facts">{Markup.Time(decision.At, time)} <a href="{PagePaths.GroupOf(decision.Cluster, decision.NodeGroup)}">{decision.Cluster}/{decision.NodeGroup}</a>
        {Markup.Badge(decision.Outcome, Tones.OfOutcome(decision.Outcome))}{Repeats(decision, time)}</p>
        <p class="why">{decision.Explanation}</p></li>

        """);

    /// <summary>How often it was decided the same way, where it was more than once.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="time">The clock.</param>
    public static Html Repeats(DecisionStatus decision, ReadableTime time) => decision.Repeats <= 1
        ? Html.Empty
        : Html.Of($" <span>{decision.Repeats} times until {Markup.Time(decision.LastAt, time)}</span>");
}
