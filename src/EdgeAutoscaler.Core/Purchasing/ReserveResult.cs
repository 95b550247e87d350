namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>Whether a purchase was written down.</summary>
public abstract record ReserveResult
{
    private ReserveResult()
    {
    }

    /// <summary>Intent and hold are durable (or, in a rehearsal, would have been).</summary>
    public sealed record Reserved : ReserveResult;

    /// <summary>Nothing was written: something changed since the decision.</summary>
    /// <param name="Limit">Name of the limit, as in metrics: <c>budget</c>, <c>purchases_per_hour</c>, <c>blocking_intent</c>, <c>epoch</c>, …</param>
    /// <param name="Reason">One sentence for people.</param>
    public sealed record Refused(string Limit, string Reason) : ReserveResult;
}
