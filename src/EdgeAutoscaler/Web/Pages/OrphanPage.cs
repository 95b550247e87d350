using EdgeAutoscaler.Status;
using EdgeAutoscaler.Web.Forms;

namespace EdgeAutoscaler.Web.Pages;

/// <summary>A scale-out task that belongs to no purchase, with a form to take note of it.</summary>
internal static class OrphanPage
{
    /// <summary>The answer that takes note.</summary>
    public const string Note = "note";

    /// <summary>The whole page.</summary>
    /// <param name="visit">Who looks at it.</param>
    /// <param name="orphan">The task.</param>
    /// <param name="draft">The form.</param>
    /// <param name="key">Proves that a form comes from this page.</param>
    public static string Render(PageVisit visit, OrphanStatus orphan, FormDraft draft, FormKey key) => PageFrame.Render(new Page(visit, Html.Of($"""
        <section aria-labelledby="orphan">
        <h1 id="orphan">Task {orphan.TaskId} {Markup.Badge(orphan.Kind, Tone.Bad)}</h1>
        <p class="facts"><span>{orphan.Cluster}</span><span>first seen {visit.Time.Distance(orphan.SeenAt)}</span>{(orphan.CreatedAt is { } at ? Html.Of($"<span>created {visit.Time.Distance(at)}</span>") : Html.Empty)}</p>
        <p class="why">This scale-out of the cluster belongs to no purchase of this service: a person or another program made it. Its nodes count as capacity once they are listed. Look at it in the cloud's console, then say what it is.</p>
        {FormFields.Problem(draft)}
        <form method="post">
        {FormFields.Who(draft, key)}
        <p class="buttons">{FormFields.Button(Note, "Take note of it")}</p>
        </form>
        </section>
        """))
    {
        Title = $"Task {orphan.TaskId}",
        Trail = [("Fleet", PagePaths.Fleet), (orphan.Cluster, PagePaths.ClusterOf(orphan.Cluster))],
    });
}
