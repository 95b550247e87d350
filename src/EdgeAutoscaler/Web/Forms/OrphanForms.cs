using EdgeAutoscaler.Operating;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Web.Pages;

namespace EdgeAutoscaler.Web.Forms;

/// <summary>Takes note, from the page, of a task that belongs to no purchase.</summary>
/// <param name="forms">Takes forms.</param>
/// <param name="desk">Is told that somebody knows it.</param>
/// <param name="key">Proves that a form is ours.</param>
internal sealed class OrphanForms(FormDesk forms, IOperatorDesk desk, FormKey key)
{
    private const string Gone = "It doesn't wait for anybody.";

    /// <summary>Shows the task.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="task">Task id.</param>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IResult> ShowAsync(string cluster, string task, HttpContext context, CancellationToken cancellationToken)
    {
        var visit = await forms.VisitAsync(context, cancellationToken);
        return FormDesk.Html(Render(visit, cluster, task, FormDraft.Empty), Find(visit, cluster, task) is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);
    }

    /// <summary>Takes the form.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="task">Task id.</param>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<IResult> TakeAsync(string cluster, string task, HttpContext context, CancellationToken cancellationToken) => forms.TakeAsync(
        context,
        PagePaths.ClusterOf(cluster),
        (visit, draft) => Task.FromResult(Render(visit, cluster, task, draft)),
        async (draft, visit) => Find(visit, cluster, task) is null || draft[FormFields.Answer] != OrphanPage.Note
            ? OperatorAnswer.Unknown(Gone)
            : await desk.AcknowledgeAsync($"{cluster}/{task}", new AcknowledgeRequest(null, false, draft[FormFields.Reason], draft[FormFields.Author]), cancellationToken),
        cancellationToken);

    private static OrphanStatus? Find(PageVisit visit, string cluster, string task) =>
        visit.Fleet.Orphans.FirstOrDefault(orphan => orphan.Cluster == cluster && orphan.TaskId == task);

    private string Render(PageVisit visit, string cluster, string task, FormDraft draft) => Find(visit, cluster, task) is { } orphan
        ? OrphanPage.Render(visit, orphan, draft, key)
        : NoticePage.Render(visit, draft.Problem ?? Gone);
}
