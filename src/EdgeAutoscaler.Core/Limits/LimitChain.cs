using System.Collections.Immutable;

namespace EdgeAutoscaler.Core.Limits;

/// <summary>Runs the limits over a candidate and keeps every verdict, those after a denial included.</summary>
/// <param name="limits">The limits, in the order in which they are reported.</param>
public sealed class LimitChain(ImmutableArray<IScaleLimit> limits)
{
    /// <summary>The limits of the product.</summary>
    public static LimitChain Standard { get; } = new(
    [
        new StaleInventoryLimit(),
        new PauseLimit(),
        new FreezeLimit(),
        new ClockLimit(),
        new ClusterStateLimit(),
        new BlockingIntentLimit(),
        new CooldownLimit(),
        new BackoffLimit(),
        new SpikeGuardLimit(),
        new MaxNodesLimit(),
        new NodesPerPurchaseLimit(),
        new RateLimit(LimitNames.PurchasesPerHour, TimeSpan.FromHours(1), limits => limits.MaxPurchasesPerHour, CountsNodes: false),
        new RateLimit(LimitNames.PurchasesPerDay, TimeSpan.FromDays(1), limits => limits.MaxPurchasesPerDay, CountsNodes: false),
        new RateLimit(LimitNames.NodesPerHour, TimeSpan.FromHours(1), limits => limits.MaxNodesPerHour, CountsNodes: true),
        new RateLimit(LimitNames.NodesPerDay, TimeSpan.FromDays(1), limits => limits.MaxNodesPerDay, CountsNodes: true),
        new BudgetLimit(),
        new CanaryLimit(),
        new ApprovalLimit(),
    ]);

    /// <summary>Judges a candidate.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="wanted">Nodes wanted; at least 1.</param>
    /// <returns>Every verdict; the count that is left is the last one's <see cref="AppliedLimit.After"/>.</returns>
    public ImmutableArray<AppliedLimit> Run(LimitContext candidate, int wanted)
    {
        var applied = ImmutableArray.CreateBuilder<AppliedLimit>(limits.Length);
        var left = wanted;
        foreach (var limit in limits)
        {
            // A denied candidate is still shown to the rest, with one node: people want every reason at once, not one after the other.
            var verdict = new AppliedLimit(limit.Name, left, limit.Evaluate(candidate, Math.Max(1, left)));
            applied.Add(verdict);
            left = verdict.After;
        }

        return applied.ToImmutable();
    }
}
