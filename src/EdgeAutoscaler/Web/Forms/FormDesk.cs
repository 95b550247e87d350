using EdgeAutoscaler.Operating;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Web.Pages;
using Microsoft.Net.Http.Headers;

namespace EdgeAutoscaler.Web.Forms;

/// <summary>
/// Takes forms of the page to the desk that programs talk to as well. What is done sends the browser on, so that loading again repeats
/// nothing; what isn't shows the form again, with what was typed and why not.
/// </summary>
/// <param name="source">The fleet.</param>
/// <param name="key">Proves that a form is ours.</param>
/// <param name="notices">Keeps what was done for the next page.</param>
internal sealed class FormDesk(IStatusSource source, FormKey key, FormNotices notices)
{
    /// <summary>A page as an answer.</summary>
    /// <param name="page">The page.</param>
    /// <param name="status">Its status.</param>
    public static IResult Html(string page, int status = StatusCodes.Status200OK) => Results.Text(page, "text/html; charset=utf-8", statusCode: status);

    /// <summary>Somebody looks at a page.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<PageVisit> VisitAsync(HttpContext context, CancellationToken cancellationToken) =>
        PageVisit.Of(await source.ReadAsync(cancellationToken), context.Request, notices);

    /// <summary>Takes a form.</summary>
    /// <param name="context">The request.</param>
    /// <param name="next">Where the browser goes when it is done.</param>
    /// <param name="render">Shows the form again.</param>
    /// <param name="act">Does what it says.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IResult> TakeAsync(
        HttpContext context, string next, Func<PageVisit, FormDraft, Task<string>> render, Func<FormDraft, PageVisit, Task<OperatorAnswer>> act, CancellationToken cancellationToken)
    {
        var visit = await VisitAsync(context, cancellationToken);
        if (!context.Request.HasFormContentType)
            return await AgainAsync(FormDraft.Empty with { Problem = "That was no form." }, StatusCodes.Status415UnsupportedMediaType);
        if (await FormOfAsync(context, cancellationToken) is not { } form)
            return await AgainAsync(FormDraft.Empty with { Problem = "That was no form of ours." }, StatusCodes.Status400BadRequest);
        // What a foreign page may have typed isn't shown as if somebody here had.
        if (!key.Fits(form[FormFields.Key]))
            return await AgainAsync(FormDraft.Empty with { Problem = "The form is of an earlier start of the service. Fill it in again." }, StatusCodes.Status403Forbidden);
        var draft = new FormDraft(form, null);
        var answer = await act(draft, visit);
        return answer.Outcome == OperatorOutcome.Done
            ? Sent(context, $"{next}?{FormNotices.Query}={notices.Add(answer.Message)}")
            : await AgainAsync(draft with { Problem = answer.Message }, OperatorEndpoints.StatusOf(answer.Outcome));

        async Task<IResult> AgainAsync(FormDraft again, int status) => Html(await render(visit, again), status);
    }

    private static IResult Sent(HttpContext context, string address)
    {
        context.Response.Headers[HeaderNames.Location] = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static async Task<IFormCollection?> FormOfAsync(HttpContext context, CancellationToken cancellationToken)
    {
        try
        {
            return await context.Request.ReadFormAsync(cancellationToken);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
