using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Status;
using Prometheus;

namespace EdgeAutoscaler.Telemetry;

/// <summary>The decisions of each group: what policies ask for, what comes of it, which limits shape it.</summary>
internal sealed class DecisionMetrics
{
    private readonly Gauge _policyNodes;
    private readonly Counter _decisions;
    private readonly Counter _limited;

    /// <summary>Registers the families.</summary>
    /// <param name="families">Where they are registered.</param>
    public DecisionMetrics(MetricFamilies families)
    {
        _policyNodes = families.Gauge(
            "policy_nodes",
            "Most nodes a policy asks for in the time it looks ahead; absent while it asks for nothing.",
            "cluster",
            "node_group",
            "policy");
        _decisions = families.Counter("decisions_total", "Decisions by what they came to.", "cluster", "node_group", "outcome");
        _limited = families.Counter(
            "limited_total",
            "Decisions in which a limit reduced or denied the purchase, by limit.",
            "cluster",
            "node_group",
            "limit");
    }

    /// <summary>Makes every counter of a group exist.</summary>
    /// <param name="group">The group.</param>
    public void Configured(NodeGroup group)
    {
        foreach (var outcome in Words.All<DecisionOutcome>())
            _decisions.WithLabels(group.Cluster, group.Name, outcome);
        foreach (var limit in LimitNames.All)
            _limited.WithLabels(group.Cluster, group.Name, limit);
    }

    /// <summary>A decision was made.</summary>
    /// <param name="decision">The decision.</param>
    public void Decided(ScaleDecision decision)
    {
        var group = decision.Group;
        _decisions.WithLabels(group.Cluster, group.Name, Words.Of(decision.Outcome)).Inc();
        foreach (var limit in decision.Binding.Select(limit => limit.Limit).Distinct())
            _limited.WithLabels(group.Cluster, group.Name, limit).Inc();
        foreach (var verdicts in decision.Policies.GroupBy(verdict => verdict.Policy))
            SetPolicy(group, verdicts.Key, verdicts.OfType<PolicyVerdict.Asserts>());
    }

    private void SetPolicy(NodeGroup group, string policy, IEnumerable<PolicyVerdict.Asserts> verdicts)
    {
        if (verdicts.SelectMany(verdict => verdict.Demand.Steps).Max(step => step.Value) is { } nodes)
            _policyNodes.WithLabels(group.Cluster, group.Name, policy).Set(nodes);
        else
            _policyNodes.RemoveLabelled(group.Cluster, group.Name, policy);
    }
}
