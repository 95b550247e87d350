using EdgeAutoscaler.Operating;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Web;

/// <summary>Answers a purchase that waits for a person, from the page. Programs use <see cref="OperatorEndpoints"/>.</summary>
internal static class ApprovalForms
{
    /// <summary>Page of a question.</summary>
    public const string Path = "/approvals/{id}";

    /// <summary>Field of the <see cref="FormKey"/>.</summary>
    public const string KeyField = "key";

    /// <summary>Field of who answers.</summary>
    public const string AuthorField = "author";

    /// <summary>Field of why.</summary>
    public const string ReasonField = "reason";

    /// <summary>Field of the state that the page showed.</summary>
    public const string SeenField = "seen";

    /// <summary>Field of the answer.</summary>
    public const string AnswerField = "answer";

    /// <summary>The answer that allows it.</summary>
    public const string Approve = "approve";

    /// <summary>The answer that refuses it.</summary>
    public const string Reject = "reject";

    /// <summary>Path of the page of a question.</summary>
    /// <param name="id">Its id.</param>
    public static string PathOf(string id) => $"/approvals/{Uri.EscapeDataString(id)}";

    /// <summary>Maps the endpoints.</summary>
    /// <param name="app">The application.</param>
    public static void Map(WebApplication app)
    {
        app.MapGet(Path, ShowAsync);
        app.MapPost(Path, AnswerAsync);
    }

    private static async Task<IResult> ShowAsync(string id, IStatusSource source, FormKey key, CancellationToken cancellationToken)
    {
        var fleet = await source.ReadAsync(cancellationToken);
        return fleet.Approvals.FirstOrDefault(approval => approval.Id == id) is { } asked
            ? Page(ApprovalPage.Ask(fleet, asked, key), StatusCodes.Status200OK)
            : Page(ApprovalPage.Say(fleet, "It doesn't wait any more."), StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> AnswerAsync(
        string id, HttpContext context, IStatusSource source, IOperatorDesk desk, FormKey key, CancellationToken cancellationToken)
    {
        var fleet = await source.ReadAsync(cancellationToken);
        if (!context.Request.HasFormContentType)
            return Page(ApprovalPage.Say(fleet, "That was no form."), StatusCodes.Status415UnsupportedMediaType);
        if (await FormOfAsync(context, cancellationToken) is not { } form)
            return Page(ApprovalPage.Say(fleet, "That was no form of ours."), StatusCodes.Status400BadRequest);
        if (!key.Fits(form[KeyField]))
            return Page(ApprovalPage.Say(fleet, "The form is of an earlier start of the service. Go back and answer again."), StatusCodes.Status403Forbidden);
        if (fleet.Approvals.FirstOrDefault(approval => approval.Id == id) is { } now && now.State != form[SeenField])
            return Page(ApprovalPage.Say(fleet, $"{now.Author} has {now.State} it meanwhile: {now.Reason}"), StatusCodes.Status409Conflict);
        var request = new AnswerRequest(id, form[ReasonField].ToString(), form[AuthorField].ToString());
        var answer = form[AnswerField].ToString() switch
        {
            Approve => await desk.ApproveAsync(request, cancellationToken),
            Reject => await desk.RejectAsync(request, cancellationToken),
            _ => OperatorAnswer.Refused("Neither approved nor rejected."),
        };
        return Page(ApprovalPage.Say(fleet, answer.Message), OperatorEndpoints.StatusOf(answer.Outcome));
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

    private static IResult Page(string page, int status) => Results.Text(page, "text/html; charset=utf-8", statusCode: status);
}
