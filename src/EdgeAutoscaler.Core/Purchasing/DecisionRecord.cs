namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>A decision as the ledger keeps it.</summary>
/// <param name="Cluster">Cluster name.</param>
/// <param name="NodeGroup">Node group name.</param>
/// <param name="At">When it was first decided.</param>
/// <param name="LastAt">When it was last decided the same way.</param>
/// <param name="Repeats">How many evaluations in a row decided the same way; at least 1.</param>
/// <param name="Outcome">Outcome, as in metrics.</param>
/// <param name="Count">Nodes to buy; 0 when none.</param>
/// <param name="Fingerprint">What makes two decisions the same: outcome, numbers of nodes and reasons, without times and loads.</param>
/// <param name="Explanation">The whole explanation in text.</param>
/// <param name="Json">The decision with every number.</param>
public sealed record DecisionRecord(
    string Cluster,
    string NodeGroup,
    DateTimeOffset At,
    DateTimeOffset LastAt,
    int Repeats,
    string Outcome,
    int Count,
    string Fingerprint,
    string Explanation,
    string Json);
