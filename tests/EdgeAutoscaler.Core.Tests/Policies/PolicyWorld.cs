using System.Collections.Immutable;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Tests.Planning;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Tests.Policies;

/// <summary>What a policy is shown: a signal "cpu" that averages over five minutes, nodes of 4, two hours to look ahead.</summary>
internal static class PolicyWorld
{
    public static PolicyContext With(params (double MinutesAgo, double Value)[] samples) => With(null, samples);

    public static PolicyContext With(SignalProblem? problem, params (double MinutesAgo, double Value)[] samples)
    {
        var series = LoadSeries.From(samples.Select(sample => new LoadSample(Given.Ago(sample.MinutesAgo), sample.Value)));
        return new PolicyContext
        {
            Now = Given.Now,
            Until = Given.Now.AddHours(2),
            Signals = ImmutableDictionary<string, SignalState>.Empty.Add("cpu", new SignalState(Given.Signal("cpu", averagingMinutes: 5), series, problem, null)),
            ReadyNodes = StepFunction.Unknown,
            NodeCapacity = 4,
            Stabilization = Stabilization.None,
        };
    }

    public static PolicyContext Ready(this PolicyContext context, params (double MinutesAgo, int? Ready)[] counts) =>
        context with { ReadyNodes = StepFunction.From(counts.Select(count => new Step(Given.Ago(count.MinutesAgo), count.Ready))) };

    public static int? Nodes(IScalingPolicy policy, PolicyContext context) =>
        Assert.IsType<PolicyVerdict.Asserts>(policy.Evaluate(context)).Demand.At(context.Now);

    public static string Silence(IScalingPolicy policy, PolicyContext context) =>
        Assert.IsType<PolicyVerdict.Silent>(policy.Evaluate(context)).Explanation;
}
