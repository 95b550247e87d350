using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Web;

/// <summary>Many groups in a few numbers.</summary>
internal static class GlanceSection
{
    /// <summary>The numbers.</summary>
    /// <param name="groups">The groups.</param>
    public static Html Render(IReadOnlyCollection<GroupStatus> groups) => Html.Of($"""
        <dl class="glance">
        {Fact("Ready", ClusterSection.Sum(groups, group => group.Ready), Tone.Neutral)}
        {Fact("Not ready", ClusterSection.Sum(groups, group => group.NotReady), Tone.Warning)}
        {Fact("In flight", groups.Sum(group => group.InFlight), Tone.Busy)}
        {Fact("Ambiguous", groups.Sum(group => group.Ambiguous), Tone.Bad)}
        {Fact("Expiring", ClusterSection.Sum(groups, group => group.Expiring), Tone.Warning)}
        {Fact("Short", ClusterSection.Sum(groups, group => group.Shortfall), Tone.Bad)}
        </dl>
        """);

    private static Html Fact(string name, int? count, Tone tone) => count is { } known
        ? Html.Of($"""<div><dt>{name}</dt><dd class="{Markup.Class(known == 0 ? Tone.Neutral : tone)}">{known}</dd></div>""")
        : Html.Of($"""<div><dt>{name}</dt><dd class="{Markup.Class(Tone.Neutral)}" title="unknown">–</dd></div>""");
}
