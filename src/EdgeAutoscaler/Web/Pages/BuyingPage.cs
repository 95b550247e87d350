using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Web.Forms;

namespace EdgeAutoscaler.Web.Pages;

/// <summary>Whether a fleet, cluster or group may buy, with forms to pause, resume and unfreeze it.</summary>
internal static class BuyingPage
{
    /// <summary>Field of how long a pause lasts.</summary>
    public const string DurationField = "duration";

    /// <summary>The answer that pauses.</summary>
    public const string Pause = "pause";

    /// <summary>The answer that takes a pause back.</summary>
    public const string Resume = "resume";

    /// <summary>The answer that lifts freezes.</summary>
    public const string Unfreeze = "unfreeze";

    private static readonly (string Value, string Text)[] Durations =
    [
        ("01:00:00", "1 hour"), ("04:00:00", "4 hours"), ("1.00:00:00", "1 day"), ("3.00:00:00", "3 days"), ("7.00:00:00", "1 week"), ("30.00:00:00", "30 days"), ("", "until it is resumed"),
    ];

    /// <summary>The whole page.</summary>
    /// <param name="visit">Who looks at it.</param>
    /// <param name="scope">The scope.</param>
    /// <param name="draft">The form.</param>
    /// <param name="key">Proves that a form comes from this page.</param>
    public static string Render(PageVisit visit, BuyingScope scope, FormDraft draft, FormKey key)
    {
        var (fleet, time, name) = (visit.Fleet, visit.Time, scope.ToString());
        var pause = fleet.Pauses.FirstOrDefault(pause => pause.Scope == name);
        var freezes = fleet.Freezes.Where(freeze => freeze.Scope == name).ToList();
        return PageFrame.Render(new Page(visit, Html.Of($"""
            <h1>Buying for {name}</h1>
            {FormFields.Problem(draft)}
            {(freezes.Count == 0 ? Html.Empty : Frozen(freezes, draft, key, time))}
            {(pause is null ? Html.Empty : Paused(pause, draft, key, time))}
            {ToPause(pause, name, draft, key)}
            """))
        {
            Title = $"Buying for {name}",
            Trail = [("Fleet", PagePaths.Fleet), .. scope.Cluster is { } cluster ? [(cluster, PagePaths.ClusterOf(cluster))] : Array.Empty<(string, string)>(), .. scope.NodeGroup is { } group ? [(group, PagePaths.Of(scope))] : Array.Empty<(string, string)>()],
        });
    }

    private static Html Frozen(List<FreezeStatus> freezes, FormDraft draft, FormKey key, ReadableTime time) => Html.Of($"""
        <section aria-labelledby="frozen">
        <h2 id="frozen">It is frozen</h2>
        {freezes.Select(freeze => Html.Of($"""<p class="why">{Markup.Badge(freeze.Kind, Tone.Bad)} {time.Distance(freeze.Since)}: {freeze.Reason}</p>"""))}
        <form method="post">{FormFields.Who(draft, key)}<p class="buttons">{FormFields.Button(Unfreeze, "Unfreeze")}</p></form>
        </section>
        """);

    private static Html Paused(PauseStatus pause, FormDraft draft, FormKey key, ReadableTime time) => Html.Of($"""
        <section aria-labelledby="paused">
        <h2 id="paused">It is paused</h2>
        <p class="why">By {pause.Author}, {time.Distance(pause.Since)}, {(pause.Until is { } until ? $"until {time.Stamp(until)} {time.Zone}" : "until it is resumed")}: {pause.Reason}</p>
        <form method="post">{FormFields.Who(draft, key)}<p class="buttons">{FormFields.Button(Resume, "Resume")}</p></form>
        </section>
        """);

    private static Html ToPause(PauseStatus? pause, string name, FormDraft draft, FormKey key) => Html.Of($"""
        <section aria-labelledby="pause">
        <h2 id="pause">{(pause is null ? "Pause it" : "Pause it for longer")}</h2>
        <p class="why">Nothing is bought for {name} while it is paused. What is on its way still comes, and nodes whose leases end aren't replaced.</p>
        <form method="post">
        {FormFields.Who(draft, key)}
        <label>For how long <select name="{DurationField}">{Durations.Select(duration => Option(duration, draft))}</select></label>
        <p class="buttons">{FormFields.Button(Pause, "Pause", isQuiet: true)}</p>
        </form>
        </section>
        """);

    private static Html Option((string Value, string Text) duration, FormDraft draft) => Html.Of($"""
        <option value="{duration.Value}"{(draft.Typed.ContainsKey(DurationField) && draft[DurationField] == duration.Value ? " selected" : "")}>{duration.Text}</option>
        """);
}
