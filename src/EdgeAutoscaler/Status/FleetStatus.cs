namespace EdgeAutoscaler.Status;

/// <summary>What the service knows of itself: the answer of <c>/api/v1/status</c>, the status page and the <c>status</c> command.</summary>
/// <param name="Mode">Demo, DryRun or Live.</param>
/// <param name="Version">Version of the service.</param>
/// <param name="Currency">Currency of every amount.</param>
/// <param name="Now">The service's clock; in the demo it runs fast.</param>
/// <param name="Clusters">The managed clusters.</param>
/// <param name="Budgets">The budgets with the window of now.</param>
/// <param name="Purchases">Open purchases and the newest settled ones, newest first.</param>
/// <param name="Decisions">The newest distinct decisions, newest first.</param>
public sealed record FleetStatus(
    string Mode,
    string Version,
    string Currency,
    DateTimeOffset Now,
    IReadOnlyList<ClusterStatus> Clusters,
    IReadOnlyList<BudgetStatus> Budgets,
    IReadOnlyList<PurchaseStatus> Purchases,
    IReadOnlyList<DecisionStatus> Decisions)
{
    /// <summary>Why the configuration file isn't what is in force; <see langword="null"/> when it is.</summary>
    public string? ConfigurationProblem { get; init; }

    /// <summary>Freezes in force.</summary>
    public IReadOnlyList<FreezeStatus> Freezes { get; init; } = [];

    /// <summary>Pauses in force.</summary>
    public IReadOnlyList<PauseStatus> Pauses { get; init; } = [];

    /// <summary>Purchases that wait for a person, and those that a person has answered about and that aren't made yet.</summary>
    public IReadOnlyList<ApprovalStatus> Approvals { get; init; } = [];

    /// <summary>Tasks that belong to no purchase and that nobody has taken note of.</summary>
    public IReadOnlyList<OrphanStatus> Orphans { get; init; } = [];
}
