namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>What is known after the one attempt. Anything that isn't proven either way is <see cref="Ambiguous"/>.</summary>
public abstract record PurchaseOutcome
{
    private PurchaseOutcome()
    {
    }

    /// <summary>The cloud took the order and named its task.</summary>
    /// <param name="TaskId">Task that carries it out.</param>
    /// <param name="RequestId">The cloud's id of the request, where it gave one.</param>
    public sealed record Accepted(string TaskId, string? RequestId) : PurchaseOutcome;

    /// <summary>It is certain that nothing was bought.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Code">The cloud's error code, or a short reason of our own.</param>
    /// <param name="Detail">One sentence for people, without secrets.</param>
    /// <param name="RequestId">The cloud's id of the request, where it gave one.</param>
    /// <param name="RetryAfter">How long the cloud asks to wait, where it does.</param>
    public sealed record Rejected(RejectionReason Reason, string Code, string Detail, string? RequestId, TimeSpan? RetryAfter) : PurchaseOutcome;

    /// <summary>The order may or may not have been taken.</summary>
    /// <param name="Code">A short machine-readable reason, for example <c>timeout</c> or <c>http_502</c>.</param>
    /// <param name="Detail">One sentence for people, without secrets.</param>
    /// <param name="RequestId">The cloud's id of the request, where it gave one.</param>
    public sealed record Ambiguous(string Code, string Detail, string? RequestId) : PurchaseOutcome;
}
