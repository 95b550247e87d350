using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Web;

/// <summary>The last decisions of one group, each with everything behind it.</summary>
internal static class GroupDecisionSection
{
    private const int MostShown = 20;

    /// <summary>The section of the decisions.</summary>
    /// <param name="decisions">The decisions, newest first.</param>
    /// <param name="time">The clock.</param>
    public static Html Render(IReadOnlyList<DecisionDossier> decisions, ReadableTime time) => Html.Of($"""
        <section aria-label="Last decisions">
        <h2>Last decisions</h2>
        {(decisions.Count == 0 ? Html.Of($"""<p class="none">Nothing has been decided yet.</p>""") : Html.Of($"<ol>{decisions.Take(MostShown).Select(decision => Item(decision, time))}</ol>"))}
        </section>
        """);

    private static Html Item(DecisionDossier dossier, ReadableTime time) => Html.Of($"""
        <li><p class="facts">{Markup.Time(dossier.Decision.At, time)} {Markup.Badge(dossier.Decision.Outcome, Tones.OfOutcome(dossier.Decision.Outcome))}{DecisionSection.Repeats(dossier.Decision, time)}</p>
        <p class="why">{dossier.Decision.Explanation}</p>
        <details><summary>Signals, policies and limits of {time.ShortStamp(dossier.Decision.At)}</summary>{GroupSection.Reasons(dossier.Group, time)}</details></li>

        """);
}
