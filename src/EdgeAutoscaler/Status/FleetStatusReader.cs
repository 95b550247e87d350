using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Status;

/// <summary>Puts together what the service says of itself, from the newest evaluations and the ledger.</summary>
/// <param name="identity">Who the service is.</param>
/// <param name="fleet">The clusters.</param>
/// <param name="budgets">Every budget.</param>
/// <param name="board">The newest evaluations.</param>
/// <param name="ledger">The ledger.</param>
/// <param name="clocks">The clocks.</param>
/// <param name="configuration">Watches the configuration file; <see langword="null"/> where nobody does.</param>
internal sealed class FleetStatusReader(
    ServiceIdentity identity,
    ManagedFleet fleet,
    IReadOnlyList<Budget> budgets,
    StatusBoard board,
    ILedgerReader ledger,
    Clocks clocks,
    IConfigurationState? configuration = null) : IStatusSource
{
    private const int PurchasesShown = 20;
    private const int DecisionsShown = 30;

    public async Task<FleetStatus> ReadAsync(CancellationToken cancellationToken)
    {
        var usages = await ledger.ReadBudgetsAsync(budgets, clocks.Now, cancellationToken);
        var purchases = await ledger.ReadIntentsAsync(PurchasesShown, cancellationToken);
        var safety = await ledger.ReadSafetyAsync(0, cancellationToken);
        var decisions = await ledger.ReadDecisionsAsync(null, null, DecisionsShown, cancellationToken);
        return new FleetStatus(
            identity.Mode,
            identity.Version,
            identity.Currency,
            TimeZoneInfo.ConvertTime(clocks.Now, identity.Zone),
            [.. fleet.Clusters.Select(runtime => runtime.Cluster).Select(cluster => ClusterStatuses.Of(cluster, board.Evaluation(cluster.Name), board.Cycle(cluster.Name), board.Groups(cluster.Name)))],
            [.. usages.Select(Of)],
            [.. purchases.Select(Of)],
            [.. decisions.Select(Of)])
        {
            ConfigurationProblem = configuration?.Problem,
            Freezes = [.. safety.Freezes.Select(SafetyStatuses.Of)],
            Pauses = [.. safety.Pauses.Where(pause => pause.Until is not { } until || clocks.Now < until).Select(SafetyStatuses.Of)],
            Approvals = [.. safety.Approvals.Where(approval => approval.HoldsAt(clocks.Now)).Select(SafetyStatuses.Of)],
            Orphans = [.. safety.Orphans.Select(SafetyStatuses.Of)],
        };
    }

    /// <summary>A purchase as the service tells it.</summary>
    /// <param name="record">The ledger's record.</param>
    public static PurchaseStatus Of(IntentRecord record) => new(
        record.Intent.Id,
        record.Intent.Cluster,
        record.Intent.NodeGroup,
        record.Intent.OfferName,
        record.Intent.Count,
        record.Intent.Term.Months,
        record.Intent.ChargesOfOneNode[0].UnitAmount * record.Intent.Count,
        Words.Of(record.State),
        record.TaskId,
        record.TaskStage,
        record.Instances,
        record.Intent.CreatedAt,
        record.SettledAt,
        record.Detail);

    private BudgetStatus Of(BudgetUsage usage)
    {
        var hasEnd = usage.Budget.Window != BudgetWindow.Lifetime;
        return new BudgetStatus(usage.Budget.FullName, usage.Budget.Window.ToString(), usage.Budget.Limit, usage.Committed, usage.Held, usage.Left)
        {
            From = hasEnd ? TimeZoneInfo.ConvertTime(usage.Window.From, identity.Zone) : null,
            To = hasEnd ? TimeZoneInfo.ConvertTime(usage.Window.To, identity.Zone) : null,
        };
    }

    /// <summary>A decision as the service tells it.</summary>
    /// <param name="record">The ledger's record.</param>
    public static DecisionStatus Of(DecisionRecord record) => new(
        record.Cluster,
        record.NodeGroup,
        record.At,
        record.LastAt,
        record.Repeats,
        record.Outcome,
        record.Count,
        record.Explanation);
}
