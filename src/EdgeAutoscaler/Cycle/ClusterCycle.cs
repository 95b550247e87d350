using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Cycle;

/// <summary>
/// One cycle of one cluster: read, decide, buy for the neediest group. The cloud works on one scale-out of a cluster at a time, so the
/// other groups wait for a later cycle.
/// </summary>
/// <param name="evaluator">Reads and decides.</param>
/// <param name="executor">Buys.</param>
/// <param name="approvals">Asks people.</param>
/// <param name="ledger">The ledger.</param>
/// <param name="observer">Those who watch.</param>
/// <param name="leadTimes">Notices nodes that became Ready.</param>
/// <param name="hours">Keeps the hours of load that have passed.</param>
/// <param name="guard">Watches the clock.</param>
/// <param name="clocks">The clocks.</param>
internal sealed class ClusterCycle(
    ClusterEvaluator evaluator,
    PurchaseExecutor executor,
    ApprovalKeeper approvals,
    ILedger ledger,
    ICycleObserver observer,
    LeadTimeTeller leadTimes,
    HourRecorder hours,
    ClockGuard guard,
    Clocks clocks)
{
    /// <summary>Runs the cycle.</summary>
    /// <param name="runtime">The cluster.</param>
    /// <param name="cancellationToken">Ends the cycle, but never an attempt to buy that has begun.</param>
    /// <returns>What was read and decided.</returns>
    public async Task<ClusterEvaluation> RunAsync(ClusterRuntime runtime, CancellationToken cancellationToken)
    {
        await guard.CheckAsync(ledger, cancellationToken);
        // Before a newer epoch calls doubtful what this process knows.
        await executor.RecordUnrecordedAsync(cancellationToken);
        var epoch = await ledger.TakeEpochAsync(runtime.Cluster.Name, clocks.Now, cancellationToken);
        runtime.Memory.Serve(epoch);
        var evaluation = await evaluator.EvaluateAsync(runtime, cancellationToken);
        CycleTrace.Decided(evaluation);
        observer.Evaluated(evaluation);
        await ledger.AppendDecisionsAsync([.. evaluation.Groups.Select(group => DecisionRecords.Of(group))], cancellationToken);
        await approvals.FollowAsync(evaluation, cancellationToken);
        await RecordLeasesAsync(evaluation, cancellationToken);
        await RecordLateNodesAsync(evaluation, cancellationToken);

        var neediest = evaluation.Groups
            .Select(group => group.Decision)
            .Where(decision => decision.Outcome == DecisionOutcome.Buy)
            .MaxBy(decision => (double)decision.Shortfall / Math.Max(1, decision.Desired));
        if (neediest is not null)
            observer.PurchaseEnded(await BuyAsync(runtime, evaluation, neediest, epoch, cancellationToken));
        await hours.RecordAsync(runtime, cancellationToken);
        return evaluation;
    }

    private async Task<PurchaseReport> BuyAsync(
        ClusterRuntime runtime, ClusterEvaluation evaluation, ScaleDecision decision, long epoch, CancellationToken cancellationToken)
    {
        using var span = CycleTrace.Begin("purchase", runtime.Cluster.Name);
        var report = await executor.ExecuteAsync(runtime, evaluation, decision, epoch, cancellationToken);
        CycleTrace.Ended(span, report);
        return report;
    }

    private async Task RecordLateNodesAsync(ClusterEvaluation evaluation, CancellationToken cancellationToken)
    {
        if (evaluation.Inventory is not { } inventory)
            return;
        foreach (var record in evaluation.Ledger.Intents.Where(record => record.State is IntentState.Partial or IntentState.Failed))
        {
            var group = evaluation.Cluster.NodeGroups.FirstOrDefault(group => group.Name == record.Intent.NodeGroup);
            if (group is not null && TaskProgress.Late(record, group, inventory, evaluation.Ledger, evaluation.At) is { } late)
                await ledger.RecordLateNodesAsync(late, cancellationToken);
        }
    }

    private async Task RecordLeasesAsync(ClusterEvaluation evaluation, CancellationToken cancellationToken)
    {
        if (evaluation.Inventory is not { } inventory)
            return;
        var news = TaskProgress.News(evaluation.Ledger.Leases, inventory, evaluation.At);
        if (news.Count == 0)
            return;
        await ledger.RecordLeasesAsync(news, cancellationToken);
        leadTimes.Tell(evaluation.Cluster.Name, evaluation.Ledger.Leases, news);
    }
}
