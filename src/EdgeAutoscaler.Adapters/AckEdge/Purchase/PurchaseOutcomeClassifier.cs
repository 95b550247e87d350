using System.Text.Json;
using EdgeAutoscaler.Adapters.AckEdge.Contracts;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.AckEdge.Purchase;

/// <summary>
/// Decides what one attempt means. A purchase is accepted or rejected on proof only:
/// a task id, a request that never left, or the API's own signed refusal. Everything else is ambiguous.
/// </summary>
internal static class PurchaseOutcomeClassifier
{
    public static PurchaseOutcome Classify(PurchaseReply reply) => reply switch
    {
        PurchaseReply.NeverSent { Fault: var fault, Detail: var detail } =>
            NotSent(fault, fault == PurchaseFaults.Fuse
                ? "The fuse was blown before the first byte; nothing was sent."
                : $"No connection ({fault}); nothing was sent. {detail}".TrimEnd()),
        PurchaseReply.Lost { Fault: var fault } =>
            new PurchaseOutcome.Ambiguous(fault, $"The request may have been received, but no complete answer came ({fault}).", null),
        PurchaseReply.Answered answer => Classify(answer, JsonBody.TryParse(answer.Body, strict: true)),
        _ => throw new ArgumentOutOfRangeException(nameof(reply)),
    };

    public static PurchaseOutcome.Rejected NotSent(string code, string detail) =>
        new(RejectionReason.NotSent, code, detail, null, null);

    private static PurchaseOutcome Classify(PurchaseReply.Answered answer, JsonElement? body) => answer.Status switch
    {
        >= 200 and < 300 => Success(answer.Status, body),
        408 => Doubt(answer.Status, body),
        >= 400 and < 500 => Refusal(answer, body),
        _ => Doubt(answer.Status, body),
    };

    private static PurchaseOutcome Success(int status, JsonElement? body)
    {
        if (body is not { ValueKind: JsonValueKind.Object } root)
            return new PurchaseOutcome.Ambiguous("bad_response", $"HTTP {status} without a readable JSON body.", null);
        return OnlyTaskId(root) is { } taskId
            ? new PurchaseOutcome.Accepted(taskId, root.Text("request_id"))
            : new PurchaseOutcome.Ambiguous("no_task_id", $"HTTP {status} names no task, or more than one.", root.Text("request_id"));
    }

    private static string? OnlyTaskId(JsonElement root) =>
        root.Fields("task_id").Select(id => id.ValueKind == JsonValueKind.String ? id.AsText() : null).ToArray() is [{ } only] ? only : null;

    private static PurchaseOutcome Refusal(PurchaseReply.Answered answer, JsonElement? body)
    {
        if (ApiError.TryRead(body) is not { RequestId: not null } error || RejectionReasons.IsDoubtful(error))
            return Doubt(answer.Status, body);
        return new PurchaseOutcome.Rejected(
            RejectionReasons.Of(answer.Status, error),
            error.Code,
            $"HTTP {answer.Status}: {error.Message}",
            error.RequestId,
            answer.RetryAfter);
    }

    private static PurchaseOutcome.Ambiguous Doubt(int status, JsonElement? body)
    {
        var error = ApiError.TryRead(body);
        return new PurchaseOutcome.Ambiguous(
            $"http_{status}",
            error is null ? $"HTTP {status} that the API did not sign." : $"HTTP {status} {error.Code}: {error.Message}",
            error?.RequestId);
    }
}
