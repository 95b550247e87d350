using EdgeAutoscaler.Operating;
using EdgeAutoscaler.Web.Pages;

namespace EdgeAutoscaler.Web.Forms;

/// <summary>Shows a purchase, and settles one that is in doubt, from the page.</summary>
/// <param name="forms">Takes forms.</param>
/// <param name="dossiers">Knows the purchases.</param>
/// <param name="desk">Is told what was found out.</param>
/// <param name="key">Proves that a form is ours.</param>
internal sealed class PurchaseForms(FormDesk forms, IDossierSource dossiers, IOperatorDesk desk, FormKey key)
{
    /// <summary>Shows a purchase.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IResult> ShowAsync(string id, HttpContext context, CancellationToken cancellationToken)
    {
        var visit = await forms.VisitAsync(context, cancellationToken);
        return await dossiers.ShowAsync(id, cancellationToken) is { } dossier
            ? FormDesk.Html(PurchasePage.Render(visit, dossier, FormDraft.Empty, key))
            : FormDesk.Html(NoticePage.Render(visit, $"There is no purchase {id}."), StatusCodes.Status404NotFound);
    }

    /// <summary>Takes what was found out of it.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<IResult> TakeAsync(string id, HttpContext context, CancellationToken cancellationToken) => forms.TakeAsync(
        context,
        PagePaths.PurchaseOf(id),
        async (visit, draft) => await dossiers.ShowAsync(id, cancellationToken) is { } dossier
            ? PurchasePage.Render(visit, dossier, draft, key)
            : NoticePage.Render(visit, $"There is no purchase {id}."),
        (draft, _) => ActAsync(id, draft, cancellationToken),
        cancellationToken);

    private async Task<OperatorAnswer> ActAsync(string id, FormDraft draft, CancellationToken cancellationToken)
    {
        // An id with a slash would name an orphan task.
        if (id.Contains('/'))
            return OperatorAnswer.Unknown($"There is no purchase {id}.");
        var (finding, reason, author) = (draft[PurchasePage.FindingField], draft[FormFields.Reason], draft[FormFields.Author]);
        var task = finding == PurchasePage.Other ? draft[PurchasePage.TaskField].Trim()
            : finding.StartsWith(PurchasePage.TaskPrefix, StringComparison.Ordinal) ? finding[PurchasePage.TaskPrefix.Length..]
            : "";
        if (task.Length > 0)
            return await desk.AcknowledgeAsync(id, new AcknowledgeRequest(task, false, reason, author), cancellationToken);
        return finding == PurchasePage.Absent
            ? await desk.AcknowledgeAsync(id, new AcknowledgeRequest(null, true, reason, author), cancellationToken)
            : OperatorAnswer.Refused("Say which task it is, or that it is certain that there is none.");
    }
}
