namespace EdgeAutoscaler.Core.Limits;

/// <summary>A limit that made a difference or would have, with what it said.</summary>
/// <param name="Limit">Name of the limit.</param>
/// <param name="Before">Nodes wanted before it.</param>
/// <param name="Verdict">What it said.</param>
public sealed record AppliedLimit(string Limit, int Before, LimitVerdict Verdict)
{
    /// <summary>Nodes left after it.</summary>
    public int After => Verdict switch
    {
        LimitVerdict.Deny => 0,
        LimitVerdict.Reduce reduce => Math.Min(Before, reduce.To),
        _ => Before,
    };

    /// <summary>The reason; <see langword="null"/> when it allowed.</summary>
    public string? Reason => Verdict switch
    {
        LimitVerdict.Deny deny => deny.Reason,
        LimitVerdict.Reduce reduce => reduce.Reason,
        _ => null,
    };
}
