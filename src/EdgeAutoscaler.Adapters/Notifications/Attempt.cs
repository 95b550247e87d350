namespace EdgeAutoscaler.Adapters.Notifications;

/// <summary>What came of one attempt.</summary>
/// <param name="Verdict">Whether it was taken.</param>
/// <param name="Detail">Why not; empty when it was.</param>
/// <param name="AskedToWait">How long the receiver asks to wait before the next.</param>
internal sealed record Attempt(AttemptVerdict Verdict, string Detail, TimeSpan? AskedToWait = null)
{
    /// <summary>The receiver has taken it.</summary>
    public static Attempt Taken { get; } = new(AttemptVerdict.Taken, "");

    /// <summary>Trying again is of no use.</summary>
    public static Attempt Refused(string detail) => new(AttemptVerdict.Refused, detail);

    /// <summary>Trying again may help.</summary>
    public static Attempt Troubled(string detail) => new(AttemptVerdict.Troubled, detail);
}
