using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Status;

/// <summary>Turns evaluations into what the service says of itself.</summary>
internal static class GroupStatuses
{
    /// <summary>The status of a group after an evaluation.</summary>
    /// <param name="evaluation">The evaluation.</param>
    public static GroupStatus Of(GroupEvaluation evaluation)
    {
        var (decision, nodes) = (evaluation.Decision, evaluation.Decision.Capacity.Nodes);
        var listed = decision.InventoryProblem is null;
        return new GroupStatus
        {
            Name = decision.Group.Name,
            DecidedAt = decision.At,
            Outcome = Words.Of(decision.Outcome),
            Explanation = DecisionExplainer.Explain(decision),
            Desired = decision.Desired,
            Shortfall = listed ? decision.Shortfall : null,
            MinNodes = decision.Group.MinNodes,
            MaxNodes = decision.Group.MaxNodes,
            Ready = listed ? nodes.Ready : null,
            NotReady = listed ? nodes.NotReady : null,
            InFlight = nodes.InFlight,
            Ambiguous = nodes.Ambiguous,
            Expiring = listed ? nodes.Expiring : null,
            NextExpiry = nodes.NextExpiry,
            Signals = [.. evaluation.Signals.Select(Of)],
            Policies = [.. decision.Policies.Select(Of)],
            Limits = [.. decision.Binding.Select(limit => new LimitStatus(limit.Limit, limit.Before, limit.After, limit.Reason ?? ""))],
            Purchase = decision.Purchase is { } purchase
                ? new PlannedPurchaseStatus(purchase.Offer.Name, purchase.Count, purchase.Term.Months, purchase.Price)
                : null,
        };
    }

    private static SignalStatus Of(SignalState state) =>
        new(state.Signal.Name, state.Samples.Newest?.Value, state.Samples.Newest?.At, state.Detail);

    private static PolicyStatus Of(PolicyVerdict verdict) => new(
        verdict.Policy,
        verdict is PolicyVerdict.Asserts asserts ? asserts.Demand.Steps.Max(step => step.Value) : null,
        verdict.Explanation);
}
