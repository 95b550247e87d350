using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Simulation;

/// <summary>I6: what is in flight, in doubt or not Ready counts as capacity, so no decision sees less than was sold.</summary>
internal sealed class CapacityCheck(World world) : ICycleObserver
{
    public void Evaluated(ClusterEvaluation evaluation)
    {
        // Without a listing nothing is bought, and what the decision counts isn't used.
        if (evaluation.Inventory is null)
            return;
        foreach (var decision in evaluation.Groups.Select(group => group.Decision))
        {
            Check(decision);
            if (decision.Outcome is DecisionOutcome.Buy or DecisionOutcome.Limited)
                world.Log.Add($"{decision.Group.FullName} {decision.Outcome} want {decision.Desired} have {decision.Capacity.Nodes.Total} short {decision.Shortfall}: {string.Join(',', decision.Binding.Select(limit => limit.Limit))}");
        }
    }

    private void Check(ScaleDecision decision)
    {
        var group = decision.Group;
        var standing = world.Witness.OrdersOf(group.Cluster, group.Name).Sum(order => order.Standing(world.Now, world.Now));
        if (decision.Capacity.Nodes.Total < standing)
            throw new InvariantViolation("I6 whatever was sold is counted", $"{group.FullName} counts {decision.Capacity.Nodes} of {standing} that stand");
    }
}
