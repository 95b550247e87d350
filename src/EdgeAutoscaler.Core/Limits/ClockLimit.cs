namespace EdgeAutoscaler.Core.Limits;

/// <summary>Windows, leases and freshness are as good as the clock: while it can't be trusted nothing is bought.</summary>
internal sealed class ClockLimit : IScaleLimit
{
    public string Name => LimitNames.Clock;

    public LimitVerdict Evaluate(LimitContext candidate, int wanted) => candidate.Input.ClockProblem is { } problem
        ? new LimitVerdict.Deny(problem)
        : LimitVerdict.Allow.Instance;
}
