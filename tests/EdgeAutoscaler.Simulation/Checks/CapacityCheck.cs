using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Simulation.Checks;

/// <summary>I6: what is in flight, in doubt or not Ready counts as capacity, so no decision sees less than was sold.</summary>
/// <param name="world">The world.</param>
/// <param name="service">The process that decides.</param>
internal sealed class CapacityCheck(SimulatedWorld world, Service service) : ICycleObserver
{
    public void Evaluated(ClusterEvaluation evaluation)
    {
        foreach (var group in evaluation.Groups)
            world.Decisions[group.Decision.Group.FullName] = group.Decision;
        // Without a listing, or by a clock that is known to be wrong, nothing is bought, and what the decision counts isn't used.
        if (evaluation.Inventory is null || service.Clocks.Cloud.Problem is not null)
            return;
        foreach (var decision in evaluation.Groups.Select(group => group.Decision))
        {
            Check(decision);
            if (decision.Outcome == DecisionOutcome.Buy)
                world.Log.Add($"{decision.Group.FullName} buy: want {decision.Desired} have {decision.Capacity.Nodes.Total} short {decision.Shortfall}");
        }
    }

    // Without the reason, which names the purchase's id: that differs between two runs of one seed.
    public void PurchaseResolved(ResolutionReport report) =>
        world.Log.Resolved(report.Kind.ToString(), $"{world.Witness[report.Before.Intent.Id]} {report.TaskId}");

    private void Check(ScaleDecision decision)
    {
        var group = decision.Group;
        var standing = world.Witness.KnowableOrders(group.Cluster, group.Name).Sum(order => order.Standing(world.Now, world.Now + ClockError));
        InvariantViolation.Unless(
            decision.Capacity.Nodes.Total >= standing, "I6 whatever was sold is counted", () => $"{group.FullName} counts {decision.Capacity.Nodes} of {standing} that stand");
    }

    // A node whose last minutes run is gone by a clock that is that much ahead.
    private TimeSpan ClockError => service.Clocks.Now - world.Now is var error && error > TimeSpan.Zero ? error : TimeSpan.Zero;
}
