namespace EdgeAutoscaler.Status;

/// <summary>Everything about one decision of the ledger.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Group">The group as it was when it was first decided, with every signal, policy and limit.</param>
public sealed record DecisionDossier(DecisionStatus Decision, GroupStatus Group);
