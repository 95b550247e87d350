namespace EdgeAutoscaler.Core.Limits;

/// <summary>The cloud takes a scale-out only while the cluster is <c>running</c>; an unknown state is not running.</summary>
internal sealed class ClusterStateLimit : IScaleLimit
{
    private const string Running = "running";

    public string Name => LimitNames.ClusterState;

    public LimitVerdict Evaluate(LimitContext candidate, int wanted) => candidate.Input.ClusterState switch
    {
        Running => LimitVerdict.Allow.Instance,
        null => new LimitVerdict.Deny("the cluster's state could not be read"),
        var state => new LimitVerdict.Deny($"the cluster is {state}"),
    };
}
