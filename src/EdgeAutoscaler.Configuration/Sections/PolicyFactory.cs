using System.Collections.Immutable;
using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Configuration.Scheduling;
using EdgeAutoscaler.Configuration.Values;
using EdgeAutoscaler.Core.Policies;

namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>Builds policies.</summary>
internal static class PolicyFactory
{
    private static readonly ValueForm<double> Utilization = Numbers.Real("a number above 0, up to 1, for example 0.7", value => value is > 0 and <= 1);
    private static readonly ValueForm<int> Nodes = Numbers.Whole(0, Bounds.Count);
    private static readonly ValueForm<int> Added = Numbers.Whole(1, Bounds.Count);
    private static readonly ValueForm<double> Threshold = Numbers.Real("a number of 0 or more", value => value >= 0);

    public static IScalingPolicy Create(Node node, PolicyType type, GroupScope scope) => type switch
    {
        PolicyType.TargetTracking => new TargetTrackingPolicy(Signal(node, scope), node.ReadRequired("TargetUtilization", Utilization)),
        PolicyType.AverageUtilization => new AverageUtilizationPolicy(Signal(node, scope), node.ReadRequired("TargetUtilization", Utilization)),
        PolicyType.Step => new StepPolicy(Signal(node, scope), Steps(node)),
        PolicyType.Schedule => new SchedulePolicy(node.At("Cron").Text ?? "", CronReader.Read(node, scope.TimeZone), node.ReadRequired("Nodes", Nodes)),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No policy is of this type."),
    };

    private static string Signal(Node node, GroupScope scope)
    {
        var signal = node.ReadRequired("Signal", Texts.Name);
        node.Require(
            scope.Signals.Contains(signal),
            "Signal",
            scope.Signals.Count == 0
                ? "The node group has no signal: describe one under Signals."
                : $"The node group has no such signal. Must be one of {string.Join(", ", scope.Signals)}.");
        return signal;
    }

    private static ImmutableArray<StepRule> Steps(Node node)
    {
        var items = node.At("Steps").Children;
        node.Require(items.Count > 0, "Steps", "Needs at least one step, for example { \"AtLeast\": 30, \"Add\": 2 }.");
        ImmutableArray<StepRule> rules = [.. items.Select(item => new StepRule(item.ReadRequired("AtLeast", Threshold), item.ReadRequired("Add", Added)))];
        for (var i = 1; i < rules.Length; i++)
        {
            if (!items[i - 1].HasError("AtLeast"))
                items[i].Require(rules[i].AtLeast > rules[i - 1].AtLeast, "AtLeast", "Must be above that of the step before: steps stand in ascending order, each once.");
        }

        return rules;
    }
}
