namespace EdgeAutoscaler.Notifying;

/// <summary>How much a target is told.</summary>
/// <param name="RepeatAfter">Time within which the same news isn't told again.</param>
/// <param name="MaxPerHour">Most notifications in any 60 minutes, summaries included; at least 1.</param>
internal sealed record GateRules(TimeSpan RepeatAfter, int MaxPerHour)
{
    /// <summary>Most of them that aren't critical: a quarter is kept for those that are.</summary>
    public int MaxOrdinary => MaxPerHour - MaxPerHour / 4;
}
