using EdgeAutoscaler.Operating;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Web;

/// <summary>
/// The part of the API that changes something. The requests are JSON: a web page from elsewhere can't send that to another origin without
/// asking first, and nobody answers that question.
/// </summary>
internal static class OperatorEndpoints
{
    /// <summary>Open purchases and the newest settled ones.</summary>
    public const string IntentsPath = "/api/v1/intents";

    /// <summary>Lifts freezes.</summary>
    public const string UnfreezePath = "/api/v1/unfreeze";

    /// <summary>Pauses buying.</summary>
    public const string PausePath = "/api/v1/pause";

    /// <summary>Takes a pause back.</summary>
    public const string ResumePath = "/api/v1/resume";

    /// <summary>Allows a purchase that waits for a person.</summary>
    public const string ApprovePath = "/api/v1/approve";

    /// <summary>Refuses a purchase that waits for a person.</summary>
    public const string RejectPath = "/api/v1/reject";

    /// <summary>Accepts the ledger.</summary>
    public const string AcceptPath = "/api/v1/ledger/accept";

    /// <summary>Settles a purchase in doubt, or takes note of an orphan task.</summary>
    public const string AcknowledgePath = "/api/v1/acknowledge";

    /// <summary>Path of one purchase.</summary>
    /// <param name="intentId">Its id.</param>
    public static string IntentPath(string intentId) => $"{IntentsPath}/{Uri.EscapeDataString(intentId)}";

    /// <summary>Path that acknowledges a purchase or an orphan.</summary>
    /// <param name="target">Id of the purchase, or cluster/task.</param>
    public static string AcknowledgePathOf(string target) => $"{AcknowledgePath}?target={Uri.EscapeDataString(target)}";

    /// <summary>Maps the endpoints.</summary>
    /// <param name="app">The application.</param>
    public static void Map(WebApplication app)
    {
        app.MapGet(IntentsPath, async (IStatusSource source, CancellationToken cancellationToken) =>
            Results.Json((await source.ReadAsync(cancellationToken)).Purchases, StatusJsonContext.Default.IReadOnlyListPurchaseStatus));
        app.MapGet($"{IntentsPath}/{{id}}", async (string id, IDossierSource dossiers, CancellationToken cancellationToken) =>
            await dossiers.ShowAsync(id, cancellationToken) is { } dossier
                ? Results.Json(dossier, StatusJsonContext.Default.PurchaseDossier)
                : Results.Text($"There is no purchase {id}.\n", statusCode: StatusCodes.Status404NotFound));
        MapWord<AcknowledgeRequest>(app, AcknowledgePath, (context, desk, request, cancellationToken) =>
            desk.AcknowledgeAsync(context.Request.Query["target"].ToString(), request, cancellationToken));
        MapWord<UnfreezeRequest>(app, UnfreezePath, (_, desk, request, cancellationToken) => desk.UnfreezeAsync(request, cancellationToken));
        MapWord<PauseRequest>(app, PausePath, (_, desk, request, cancellationToken) => desk.PauseAsync(request, cancellationToken));
        MapWord<ResumeRequest>(app, ResumePath, (_, desk, request, cancellationToken) => desk.ResumeAsync(request, cancellationToken));
        MapWord<AnswerRequest>(app, ApprovePath, (_, desk, request, cancellationToken) => desk.ApproveAsync(request, cancellationToken));
        MapWord<AnswerRequest>(app, RejectPath, (_, desk, request, cancellationToken) => desk.RejectAsync(request, cancellationToken));
        MapWord<AcceptRequest>(app, AcceptPath, (_, desk, request, cancellationToken) => desk.AcceptLedgerAsync(request, cancellationToken));
    }

    private static void MapWord<T>(
        WebApplication app, string path, Func<HttpContext, IOperatorDesk, T, CancellationToken, Task<OperatorAnswer>> act)
        where T : class =>
        app.MapPost(path, async (HttpContext context, IOperatorDesk desk, CancellationToken cancellationToken) =>
        {
            if (!context.Request.HasJsonContentType())
                return Results.Text("Send JSON, with the header 'Content-Type: application/json'.\n", statusCode: StatusCodes.Status415UnsupportedMediaType);
            var (request, problem) = await OperatorBody.ReadAsync<T>(context, cancellationToken);
            return request is null ? problem! : Answer(await act(context, desk, request, cancellationToken));
        });

    private static IResult Answer(OperatorAnswer answer) => Results.Json(
        answer,
        StatusJsonContext.Default.OperatorAnswer,
        statusCode: StatusOf(answer.Outcome));

    /// <summary>The status of an answer.</summary>
    /// <param name="outcome">How a person's word was taken.</param>
    public static int StatusOf(OperatorOutcome outcome) => outcome switch
    {
        OperatorOutcome.Done => StatusCodes.Status200OK,
        OperatorOutcome.Unknown => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status409Conflict,
    };
}
