namespace EdgeAutoscaler.Status;

/// <summary>A decision from the ledger.</summary>
/// <param name="Cluster">Cluster name.</param>
/// <param name="NodeGroup">Node group name.</param>
/// <param name="At">When it was first decided.</param>
/// <param name="LastAt">When it was last decided the same way.</param>
/// <param name="Repeats">How many evaluations in a row decided so.</param>
/// <param name="Outcome">Outcome, as in metrics.</param>
/// <param name="Count">Nodes to buy.</param>
/// <param name="Explanation">The decision in one sentence.</param>
public sealed record DecisionStatus(
    string Cluster,
    string NodeGroup,
    DateTimeOffset At,
    DateTimeOffset LastAt,
    int Repeats,
    string Outcome,
    int Count,
    string Explanation);
