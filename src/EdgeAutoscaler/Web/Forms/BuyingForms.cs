using System.Globalization;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Operating;
using EdgeAutoscaler.Web.Pages;

namespace EdgeAutoscaler.Web.Forms;

/// <summary>Pauses, resumes and unfreezes a scope from the page.</summary>
/// <param name="forms">Takes forms.</param>
/// <param name="desk">Is told what to do.</param>
/// <param name="key">Proves that a form is ours.</param>
internal sealed class BuyingForms(FormDesk forms, IOperatorDesk desk, FormKey key)
{
    /// <summary>Shows a scope.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IResult> ShowAsync(string? scope, HttpContext context, CancellationToken cancellationToken)
    {
        var visit = await forms.VisitAsync(context, cancellationToken);
        return Find(visit, scope) is { } found
            ? FormDesk.Html(BuyingPage.Render(visit, found, FormDraft.Empty, key))
            : FormDesk.Html(NoticePage.Render(visit, "There is no such cluster or group."), StatusCodes.Status404NotFound);
    }

    /// <summary>Takes a form about a scope.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IResult> TakeAsync(string? scope, HttpContext context, CancellationToken cancellationToken) => BuyingScope.Parse(scope) is not { } found
        ? await ShowAsync(scope, context, cancellationToken)
        : await forms.TakeAsync(context, PagePaths.Of(found), (visit, draft) => Task.FromResult(BuyingPage.Render(visit, found, draft, key)), (draft, _) => ActAsync(found.ToString(), draft, cancellationToken), cancellationToken);

    // A group that no evaluation has seen yet can't be told from one that isn't configured: the desk knows.
    private static BuyingScope? Find(PageVisit visit, string? text) =>
        BuyingScope.Parse(text) is { } scope && (scope.Cluster is null || visit.Fleet.Clusters.Any(cluster => cluster.Name == scope.Cluster)) ? scope : null;

    private async Task<OperatorAnswer> ActAsync(string scope, FormDraft draft, CancellationToken cancellationToken)
    {
        var (reason, author) = (draft[FormFields.Reason], draft[FormFields.Author]);
        return draft[FormFields.Answer] switch
        {
            BuyingPage.Pause when draft[BuyingPage.DurationField].Length == 0 => await desk.PauseAsync(new PauseRequest(scope, null, reason, author), cancellationToken),
            BuyingPage.Pause when TimeSpan.TryParse(draft[BuyingPage.DurationField], CultureInfo.InvariantCulture, out var duration) => await desk.PauseAsync(new PauseRequest(scope, duration, reason, author), cancellationToken),
            BuyingPage.Resume => await desk.ResumeAsync(new ResumeRequest(scope, reason, author), cancellationToken),
            BuyingPage.Unfreeze => await desk.UnfreezeAsync(new UnfreezeRequest(scope, reason, author), cancellationToken),
            _ => OperatorAnswer.Refused("Neither paused, resumed nor unfrozen."),
        };
    }
}
