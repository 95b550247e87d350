using System.Globalization;

namespace EdgeAutoscaler.Simulator.Faults;

/// <summary>Something that goes wrong with one authenticated request.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>Answer an error in the API's form without executing.</summary>
    /// <param name="Status">HTTP status.</param>
    /// <param name="Code">The <c>code</c> of the body.</param>
    /// <param name="Message">The <c>message</c> of the body.</param>
    public sealed record Refuse(int Status, string Code, string Message) : Fault
    {
        /// <summary>Headers added to the answer; default none.</summary>
        public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
    }

    /// <summary>Wait in real time. The operation is executed even when the caller has given up meanwhile.</summary>
    /// <param name="Duration">How long.</param>
    /// <param name="Moment">Whether the wait comes before or after executing.</param>
    public sealed record Delay(TimeSpan Duration, FaultMoment Moment = FaultMoment.BeforeExecuting) : Fault;

    /// <summary>Wait until the test lets go, so that no test depends on timing. Executes even when the caller has given up.</summary>
    /// <param name="Release">Completes when the request may go on.</param>
    /// <param name="Moment">Whether the wait comes before or after executing.</param>
    public sealed record Hold(Task Release, FaultMoment Moment = FaultMoment.BeforeExecuting) : Fault;

    /// <summary>Reset the connection without an answer.</summary>
    /// <param name="Moment">Whether the operation is executed first.</param>
    public sealed record Drop(FaultMoment Moment) : Fault;

    /// <summary>Answer as a broken gateway does: an HTML page.</summary>
    /// <param name="Status">HTTP status, such as 500 or 502.</param>
    /// <param name="Moment">Whether the operation is executed first; default it is.</param>
    public sealed record GatewayError(int Status = 502, FaultMoment Moment = FaultMoment.AfterExecuting) : Fault;

    /// <summary>Execute, then answer the first half of the JSON.</summary>
    public sealed record TruncateBody : Fault;

    /// <summary>Execute, then answer without the <c>task_id</c>.</summary>
    public sealed record OmitTaskId : Fault;

    /// <summary>Execute, then name two tasks under the same key.</summary>
    public sealed record RepeatTaskId : Fault;

    /// <summary>Execute twice, as a retrying gateway would, and answer the first result.</summary>
    public sealed record ExecuteTwice : Fault;

    /// <summary>403: the policy does not allow the action.</summary>
    /// <param name="action">The denied RAM action, such as <c>cs:ScaleCluster</c>.</param>
    public static Fault Forbidden(string action) =>
        new Refuse(403, "StatusForbidden", $"RAM policy Forbidden for action {action}");

    /// <summary>400: nothing left of the instance type in the region.</summary>
    public static Fault OutOfStock() =>
        new Refuse(400, "OperationDenied.NoStock", "The requested instance type is sold out in the region.");

    /// <summary>400: the account's node quota is used up.</summary>
    public static Fault QuotaExceeded() => new Refuse(400, "QuotaExceeded.Node", "The node quota is exceeded.");

    /// <summary>400: the account's balance does not cover the purchase.</summary>
    public static Fault InsufficientBalance() =>
        new Refuse(400, "InsufficientBalance", "The account balance does not cover the purchase.");

    /// <summary>Too many requests; rejected before execution.</summary>
    /// <param name="status">429 or 503.</param>
    /// <param name="retryAfter">Value of <c>Retry-After</c>, in whole seconds; null leaves it out.</param>
    /// <param name="acsRetryAfter">Value of <c>x-acs-retry-after</c>, in milliseconds; null leaves it out.</param>
    public static Fault Throttled(int status = 429, TimeSpan? retryAfter = null, TimeSpan? acsRetryAfter = null)
    {
        var headers = new Dictionary<string, string>();
        if (retryAfter is { } after)
            headers["Retry-After"] = after.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture);
        if (acsRetryAfter is { } acsAfter)
            headers["x-acs-retry-after"] = acsAfter.TotalMilliseconds.ToString("F0", CultureInfo.InvariantCulture);
        return new Refuse(status, "Throttling.User", "Request was denied due to user flow control.") { Headers = headers };
    }
}
