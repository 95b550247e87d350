using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Policies;

/// <summary>What a policy says.</summary>
public abstract record PolicyVerdict
{
    private PolicyVerdict(string policy, string explanation)
    {
        Policy = policy;
        Explanation = explanation;
    }

    /// <summary>Name of the policy.</summary>
    public string Policy { get; }

    /// <summary>Why, in a few words with every number.</summary>
    public string Explanation { get; }

    /// <summary>The policy needs this many nodes.</summary>
    public sealed record Asserts : PolicyVerdict
    {
        /// <summary>Creates the verdict.</summary>
        /// <param name="policy">Name of the policy.</param>
        /// <param name="demand">Nodes over time.</param>
        /// <param name="explanation">Why.</param>
        public Asserts(string policy, StepFunction demand, string explanation)
            : base(policy, explanation) => Demand = demand;

        /// <summary>Nodes over time; unknown where the policy asserts nothing.</summary>
        public StepFunction Demand { get; }
    }

    /// <summary>The policy has no data to go by and asks for nothing.</summary>
    public sealed record Silent : PolicyVerdict
    {
        /// <summary>Creates the verdict.</summary>
        /// <param name="policy">Name of the policy.</param>
        /// <param name="explanation">What is missing.</param>
        /// <param name="isSettling">Whether the data are in order and only more of them must come.</param>
        public Silent(string policy, string explanation, bool isSettling = false)
            : base(policy, explanation) => IsSettling = isSettling;

        /// <summary>Whether the data are in order and only more of them must come: the passing state after a start or a change of nodes.</summary>
        public bool IsSettling { get; }
    }
}
