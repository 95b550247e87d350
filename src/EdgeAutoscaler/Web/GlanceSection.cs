using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Web;

/// <summary>Many groups in a few numbers.</summary>
internal static class GlanceSection
{
    /// <summary>The numbers.</summary>
    /// <param name="groups">The groups.</param>
    public static Html Render(IReadOnlyCollection<GroupStatus> groups) => Html.Of($"""
        <dl class="glance">
        {Fact("Ready", groups.Sum(group => group.Ready ?? 0), Tone.Neutral)}
        {Fact("Not ready", groups.Sum(group => group.NotReady ?? 0), Tone.Warning)}
        {Fact("In flight", groups.Sum(group => group.InFlight), Tone.Busy)}
        {Fact("Ambiguous", groups.Sum(group => group.Ambiguous), Tone.Bad)}
        {Fact("Expiring", groups.Sum(group => group.Expiring ?? 0), Tone.Warning)}
        {Fact("Short", groups.Sum(group => group.Shortfall), Tone.Bad)}
        </dl>
        """);

    private static Html Fact(string name, int count, Tone tone) =>
        Html.Of($"""<div><dt>{name}</dt><dd class="{Markup.Class(count == 0 ? Tone.Neutral : tone)}">{count}</dd></div>""");
}
