namespace EdgeAutoscaler.Core.Planning;

/// <summary>What a decision comes to.</summary>
public enum DecisionOutcome
{
    /// <summary>Capacity covers the demand.</summary>
    Hold,

    /// <summary>Nodes are short and are to be bought.</summary>
    Buy,

    /// <summary>Nodes are short but the limits let none be bought.</summary>
    Limited,

    /// <summary>What is needed to decide could not be read; nothing is bought on a guess.</summary>
    NoData,
}
