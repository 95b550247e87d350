using EdgeAutoscaler.Operating;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Web.Pages;

namespace EdgeAutoscaler.Web.Forms;

/// <summary>Answers a purchase that waits for a person, from the page.</summary>
/// <param name="forms">Takes forms.</param>
/// <param name="desk">Is told the answer.</param>
/// <param name="key">Proves that a form is ours.</param>
internal sealed class ApprovalForms(FormDesk forms, IOperatorDesk desk, FormKey key)
{
    /// <summary>Shows the question.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IResult> ShowAsync(string id, HttpContext context, CancellationToken cancellationToken)
    {
        var visit = await forms.VisitAsync(context, cancellationToken);
        return FormDesk.Html(Render(visit, id, FormDraft.Empty), Find(visit, id) is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);
    }

    /// <summary>Takes an answer.</summary>
    /// <param name="id">Id of the question.</param>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IResult> TakeAsync(string id, HttpContext context, CancellationToken cancellationToken)
    {
        var asked = Find(await forms.VisitAsync(context, cancellationToken), id);
        var next = asked is null ? PagePaths.Fleet : PagePaths.GroupOf(asked.Cluster, asked.NodeGroup);
        return await forms.TakeAsync(context, next, (visit, draft) => Task.FromResult(Render(visit, id, draft)), (draft, visit) => ActAsync(id, draft, visit, cancellationToken), cancellationToken);
    }

    private static ApprovalStatus? Find(PageVisit visit, string id) => visit.Fleet.Approvals.FirstOrDefault(approval => approval.Id == id);

    private string Render(PageVisit visit, string id, FormDraft draft) => Find(visit, id) is { } asked
        ? ApprovalPage.Render(visit, asked, draft, key)
        : NoticePage.Render(visit, draft.Problem ?? "It doesn't wait any more.");

    private async Task<OperatorAnswer> ActAsync(string id, FormDraft draft, PageVisit visit, CancellationToken cancellationToken)
    {
        if (Find(visit, id) is { } now && now.State != draft[ApprovalPage.SeenField])
            return OperatorAnswer.Refused($"{now.Author} has {now.State} it meanwhile: {now.Reason}");
        var request = new AnswerRequest(id, draft[FormFields.Reason], draft[FormFields.Author]);
        return draft[FormFields.Answer] switch
        {
            ApprovalPage.Approve => await desk.ApproveAsync(request, cancellationToken),
            ApprovalPage.Reject => await desk.RejectAsync(request, cancellationToken),
            _ => OperatorAnswer.Refused("Neither approved nor rejected."),
        };
    }
}
