using System.Net;
using System.Net.Mime;
using EdgeAutoscaler.Operating;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Web;

namespace EdgeAutoscaler.Tests.Web;

/// <summary>What there is to say of each endpoint that the code doesn't say itself.</summary>
internal static class ApiOperations
{
    private const string Json = MediaTypeNames.Application.Json;
    private const string Text = MediaTypeNames.Text.Plain;

    /// <summary>All endpoints.</summary>
    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        Get("/", "getPage", "The status page.", "The page, without scripts; it links to those of clusters, groups, purchases and questions.", MediaTypeNames.Text.Html, null),
        Get(WebEndpoints.StatusPath, "getStatus", "What the service knows of itself, from the ledger and the last cycles.", "The fleet.", Json, typeof(FleetStatus)),
        Plan(),
        Get(OperatorEndpoints.IntentsPath, "getIntents", "Open purchases and the newest settled ones, newest first.", "The purchases.", Json, typeof(IReadOnlyList<PurchaseStatus>)),
        OneIntent(),
        Explain(),
        Post<AcknowledgeRequest>(OperatorEndpoints.AcknowledgePath, "acknowledge", "Settles a purchase in doubt, or takes note of an orphan task. For a purchase either taskId or absent is wanted.") with
        {
            Parameters = [("target", "query", "Id of the purchase, or cluster/task of an orphan task.", true)],
        },
        Post<UnfreezeRequest>(OperatorEndpoints.UnfreezePath, "unfreeze", "Lifts the freezes of a scope, those of a restored ledger excepted."),
        Post<PauseRequest>(OperatorEndpoints.PausePath, "pause", "Pauses buying in a scope."),
        Post<ResumeRequest>(OperatorEndpoints.ResumePath, "resume", "Takes a pause back."),
        Post<AnswerRequest>(OperatorEndpoints.ApprovePath, "approve", "Allows a purchase that waits for a person."),
        Post<AnswerRequest>(OperatorEndpoints.RejectPath, "reject", "Refuses a purchase that waits for a person."),
        Post<AcceptRequest>(OperatorEndpoints.AcceptPath, "acceptLedger", "Takes a ledger that was restored, or that has seen a later time, for the true one."),
        Health(WebEndpoints.LivePath, "getLive", "Whether the loop of every cluster turns; when not, a restart helps."),
        Health(WebEndpoints.ReadyPath, "getReady", "Whether every cluster was evaluated lately and the ledger can be written."),
        Get(WebEndpoints.MetricsPath, "getMetrics", "The metrics, for Prometheus.", "Prometheus' text format.", Text, null) with { IsOpen = true },
    ];

    private static ApiOperation Get(string path, string id, string summary, string answer, string content, Type? json) =>
        new(HttpMethod.Get, path, id, summary) { Answers = [(HttpStatusCode.OK, answer, content, json)] };

    private static ApiOperation Plan() => new(HttpMethod.Get, WebEndpoints.PlanPath, "getPlan", "Evaluates every cluster once, as a cycle would, and buys nothing. It asks the cloud and the load sources.")
    {
        Answers =
        [
            (HttpStatusCode.OK, "The clusters with the decisions of now.", Json, typeof(IReadOnlyList<ClusterStatus>)),
            (HttpStatusCode.ServiceUnavailable, "The service is stopping.", Text, null),
        ],
    };

    private static ApiOperation Explain() => new(HttpMethod.Get, WebEndpoints.ExplainPath, "explain", "The decision for a group that was in force at an instant, from the ledger, with every signal, policy and limit behind it.")
    {
        Parameters = [("group", "query", "The group, as cluster/group.", true), ("at", "query", "The instant, such as 2026-03-10T18:00:00+08:00, UTC without an offset; left out, the newest decision.", false)],
        ExampleQuery = "?group=beijing/transcode",
        Answers =
        [
            (HttpStatusCode.OK, "The decision.", Json, typeof(DecisionDossier)),
            (HttpStatusCode.BadRequest, "The group or the instant can't be read.", Text, null),
            (HttpStatusCode.NotFound, "There is no such group, and the answer says which there are; or no decision is kept from then: decisions are kept for 90 days.", Text, null),
        ],
    };

    private static ApiOperation OneIntent() => new(HttpMethod.Get, $"{OperatorEndpoints.IntentsPath}/{{id}}", "getIntent", "Everything about one purchase; while it is in doubt the cloud is asked for tasks that could be it.")
    {
        Parameters = [("id", "path", "Id of the purchase.", true)],
        Answers =
        [
            (HttpStatusCode.OK, "The purchase.", Json, typeof(PurchaseDossier)),
            (HttpStatusCode.NotFound, "There is no such purchase.", Text, null),
        ],
    };

    private static ApiOperation Health(string path, string id, string summary) => new(HttpMethod.Get, path, id, summary)
    {
        IsOpen = true,
        Answers =
        [
            (HttpStatusCode.OK, "All is well: ok.", Text, null),
            (HttpStatusCode.ServiceUnavailable, "What isn't well, one reason a line.", Text, null),
        ],
    };

    private static ApiOperation Post<T>(string path, string id, string summary) => new(HttpMethod.Post, path, id, summary)
    {
        Request = typeof(T),
        Answers =
        [
            (HttpStatusCode.OK, "It was done and is in the audit trail.", Json, typeof(OperatorAnswer)),
            (HttpStatusCode.BadRequest, "The body isn't the JSON of this request.", Text, null),
            (HttpStatusCode.NotFound, "There is no such purchase, task or scope; nothing changed.", Json, typeof(OperatorAnswer)),
            (HttpStatusCode.Conflict, "It can't be done, or something is missing; nothing changed.", Json, typeof(OperatorAnswer)),
            (HttpStatusCode.RequestEntityTooLarge, "The body is longer than 64 KiB.", Text, null),
            (HttpStatusCode.UnsupportedMediaType, "The body isn't sent as application/json.", Text, null),
        ],
    };
}
