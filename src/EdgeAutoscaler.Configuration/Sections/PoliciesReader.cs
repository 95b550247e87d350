using System.Collections.Immutable;
using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Configuration.Values;
using EdgeAutoscaler.Core.Policies;

namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>Reads the policies of a node group.</summary>
internal static class PoliciesReader
{
    private static readonly ValueForm<PolicyType> Type = Choices.Words([.. Enum.GetValues<PolicyType>().Select(type => (type.ToString(), type))]);

    private static readonly ImmutableDictionary<PolicyType, string[]> Keys = new Dictionary<PolicyType, string[]>
    {
        [PolicyType.TargetTracking] = ["Type", "Signal", "TargetUtilization"],
        [PolicyType.AverageUtilization] = ["Type", "Signal", "TargetUtilization"],
        [PolicyType.Step] = ["Type", "Signal", "Steps"],
        [PolicyType.Predictive] = ["Type", "Signal", "TargetUtilization", "ServiceLevel", "History", "Horizon", "Mode"],
        [PolicyType.Schedule] = ["Type", "Cron", "Duration", "TimeZone", "Nodes"],
    }.ToImmutableDictionary();

    public static ImmutableArray<IScalingPolicy> Read(Node node, GroupScope scope)
    {
        var policies = ImmutableArray.CreateBuilder<IScalingPolicy>();
        foreach (var item in node.Children)
        {
            var type = item.ReadRequired("Type", Type);
            if (item.HasError("Type"))
                continue;

            CheckKeys(item, type);
            var policy = PolicyFactory.Create(item, type, scope);
            if (type != PolicyType.Schedule && policies.Any(other => other.Name == policy.Name))
                item.At("Signal").Fail($"Another {type} policy reads this signal already: the larger demand of the two would always win. Keep one.");
            if (policy is PredictivePolicy && policies.Any(other => other is PredictivePolicy))
                item.At("Type").Fail("Another Predictive policy stands before: a group has one forecast.");
            policies.Add(policy);
        }

        return policies.ToImmutable();
    }

    private static void CheckKeys(Node item, PolicyType type)
    {
        var foreign = item.Children.Where(child => !child.IsMissing && !Has(type, child.Key) && Keys.Keys.Any(other => Has(other, child.Key)));
        foreach (var child in foreign)
        {
            var owners = string.Join(" and ", Keys.Keys.Order().Where(other => Has(other, child.Key)));
            child.FailUnseen($"Belongs to policies of type {owners}. A policy of type {type} takes {string.Join(", ", Keys[type])}.");
        }
    }

    private static bool Has(PolicyType type, string key) => Keys[type].Contains(key, StringComparer.OrdinalIgnoreCase);
}
