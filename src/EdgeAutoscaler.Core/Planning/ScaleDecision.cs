using System.Collections.Immutable;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Planning;

/// <summary>A decision with everything that shaped it.</summary>
public sealed record ScaleDecision
{
    /// <summary>The group.</summary>
    public required NodeGroup Group { get; init; }

    /// <summary>When it was decided.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What it comes to.</summary>
    public required DecisionOutcome Outcome { get; init; }

    /// <summary>What each policy said.</summary>
    public required ImmutableArray<PolicyVerdict> Policies { get; init; }

    /// <summary>Nodes needed over time; unknown where nothing is asserted.</summary>
    public required StepFunction Demand { get; init; }

    /// <summary>Nodes there are, now and over time.</summary>
    public required CapacityTimeline Capacity { get; init; }

    /// <summary>Nodes needed where the shortfall is largest; those needed now when nothing is short.</summary>
    public required int Desired { get; init; }

    /// <summary>The largest demand − capacity in the protection window, zero when nothing is short.</summary>
    public required int Shortfall { get; init; }

    /// <summary>The purchases that were considered, best first.</summary>
    public required ImmutableArray<Candidate> Candidates { get; init; }

    /// <summary>Why the nodes could not be listed; <see langword="null"/> when they were.</summary>
    public string? InventoryProblem { get; init; }

    /// <summary>The candidate that is to be bought; <see langword="null"/> unless the outcome is <see cref="DecisionOutcome.Buy"/>.</summary>
    public Candidate? Purchase => Outcome == DecisionOutcome.Buy ? Candidates[0] : null;

    /// <summary>The limits that reduced or denied the best candidate.</summary>
    public IEnumerable<AppliedLimit> Binding => Candidates.IsEmpty ? [] : Candidates[0].Binding;
}
