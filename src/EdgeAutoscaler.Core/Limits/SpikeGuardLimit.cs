namespace EdgeAutoscaler.Core.Limits;

internal sealed class SpikeGuardLimit : IScaleLimit
{
    public string Name => LimitNames.SpikeGuard;

    public LimitVerdict Evaluate(LimitContext candidate, int wanted) => candidate.Spike is { } spike
        ? LimitVerdict.AtMost(wanted, candidate.ShortfallWithoutSpike, spike)
        : LimitVerdict.Allow.Instance;
}
