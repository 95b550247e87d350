using System.Collections.Concurrent;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Cycle;

/// <summary>
/// Makes one purchase, at most once: intent and hold are durable before the call, the right to send is taken by compare-and-set, the call
/// is made once, and whatever isn't proven afterwards counts as bought.
/// </summary>
/// <param name="ledger">The ledger.</param>
/// <param name="audit">Gives every task an owner or a name before another one is ordered.</param>
/// <param name="options">The settings.</param>
/// <param name="clocks">The clocks.</param>
/// <param name="logger">The log.</param>
internal sealed partial class PurchaseExecutor(
    IPurchaseLedger ledger,
    TaskAuditor audit,
    CycleOptions options,
    Clocks clocks,
    ILogger<PurchaseExecutor> logger)
{
    // Answers the ledger couldn't take. They are kept as long as the process lives, and what a newer epoch calls doubtful is known after all.
    private readonly ConcurrentDictionary<string, PurchaseOutcome> _unrecorded = new();

    /// <summary>Makes the purchase a decision asks for.</summary>
    /// <param name="runtime">The cluster.</param>
    /// <param name="evaluation">What the decision was made from; its node listing becomes the baseline.</param>
    /// <param name="decision">A decision whose outcome is to buy.</param>
    /// <param name="epoch">Epoch of the cycle.</param>
    /// <param name="cancellationToken">Ends the preparation; once the right to send is taken, the attempt is seen through.</param>
    public async Task<PurchaseReport> ExecuteAsync(
        ClusterRuntime runtime,
        ClusterEvaluation evaluation,
        ScaleDecision decision,
        long epoch,
        CancellationToken cancellationToken)
    {
        var purchase = decision.Purchase ?? throw new InvalidOperationException("The decision buys nothing.");
        var id = Guid.CreateVersion7(clocks.Now).ToString("N");
        PurchaseReport Report(PurchaseResult result, string detail, string? taskId = null) => new(decision, purchase, result, id, taskId, detail);

        if (await runtime.Api.ListTasksAsync(runtime.Cluster.ClusterId, cancellationToken) is not Answer<IReadOnlyList<TaskSummary>>.Ok tasks)
            return Report(PurchaseResult.Refused, "the cluster's tasks could not be listed: without them a lost answer could not be found again");
        if (await audit.ExamineAsync(runtime, tasks.Value, cancellationToken) is { } problem)
            return Report(PurchaseResult.Refused, problem);

        // A suspended machine or a slow listing must not turn old numbers into a purchase: the decision is young here, and from here on
        // the fuse burns, so that a pause in any of the steps up to the call only shortens it.
        var decided = clocks.Wall.GetTimestamp();
        var age = clocks.OnWall(clocks.Now - evaluation.At);
        if (age > options.ReadDeadline)
            return Report(PurchaseResult.Refused, $"the decision is {LimitText.Duration(age)} old: the next cycle decides again");

        var intent = IntentOf(id, purchase, decision, evaluation, [.. tasks.Value.Select(task => task.TaskId)], epoch);
        var reservation = new Reservation(intent, runtime.Budgets, decision.Group.Limits);
        var reserved = await ledger.ReserveAsync(reservation, rehearsal: !options.BuysForReal, cancellationToken);
        if (reserved is ReserveResult.Refused refused)
            return Report(PurchaseResult.Refused, $"{refused.Limit}: {refused.Reason}");
        if (!options.BuysForReal)
            return Report(PurchaseResult.DryRun, "");

        if (!await ledger.MarkSendingAsync(id, epoch, clocks.Now, cancellationToken))
            return Report(PurchaseResult.Refused, "another cycle has taken over the cluster");

        var request = new ScaleOutRequest(runtime.Cluster.ClusterId, purchase.Offer, purchase.Term, purchase.Count);
        LogSending(id, decision.Group.FullName, purchase.Count, purchase.Offer.Name, LimitText.Count(purchase.Term.Months, "month"));
        var outcome = await runtime.Api.ScaleOutAsync(request, () => clocks.Wall.GetElapsedTime(decided) <= options.Timings.SendFuse, CancellationToken.None);
        var state = await RecordAsync(id, outcome);
        var (result, detail) = ResultOf(outcome, state);
        return Report(result, detail, (outcome as PurchaseOutcome.Accepted)?.TaskId);
    }

    private static (PurchaseResult Result, string Detail) ResultOf(PurchaseOutcome outcome, IntentState state) => outcome switch
    {
        PurchaseOutcome.Accepted when state == IntentState.Accepted => (PurchaseResult.Accepted, ""),
        PurchaseOutcome.Accepted accepted => (PurchaseResult.Ambiguous, $"task {accepted.TaskId} belongs to another purchase; the purchase is {state}"),
        PurchaseOutcome.Rejected rejected => (PurchaseResult.Rejected, $"{rejected.Reason} ({rejected.Code}): {rejected.Detail}"),
        PurchaseOutcome.Ambiguous ambiguous => (PurchaseResult.Ambiguous, $"{ambiguous.Code}: {ambiguous.Detail}"),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
    };

    /// <summary>Whether there are answers that the ledger couldn't take yet.</summary>
    public bool HasUnrecorded => !_unrecorded.IsEmpty;

    /// <summary>Tries again to record the answers that the ledger couldn't take.</summary>
    /// <param name="cancellationToken">Ends the trying.</param>
    public async Task RecordUnrecordedAsync(CancellationToken cancellationToken)
    {
        foreach (var (id, outcome) in _unrecorded)
        {
            var state = await ledger.RecordOutcomeAsync(id, outcome, clocks.Now, cancellationToken);
            _unrecorded.TryRemove(id, out _);
            LogRecordedLater(id, outcome.GetType().Name, state);
        }
    }

    private async Task<IntentState> RecordAsync(string id, PurchaseOutcome outcome)
    {
        try
        {
            return await ledger.RecordOutcomeAsync(id, outcome, clocks.Now, CancellationToken.None);
        }
        catch (Exception exception)
        {
            _unrecorded[id] = outcome;
            // The id of its task is known nowhere but here until it is recorded or found in the cloud's list.
            LogUnrecorded(exception, id, outcome.GetType().Name, (outcome as PurchaseOutcome.Accepted)?.TaskId ?? "none");
            throw;
        }
    }

    private PurchaseIntent IntentOf(
        string id,
        Candidate purchase,
        ScaleDecision decision,
        ClusterEvaluation evaluation,
        IReadOnlyList<string> taskIds,
        long epoch)
    {
        var now = clocks.Now;
        var nodes = evaluation.Inventory?.Nodes ?? throw new InvalidOperationException("Nothing may be bought without a node listing.");
        var windowNow = now > evaluation.Ledger.HighWater ? now : evaluation.Ledger.HighWater;
        return new PurchaseIntent
        {
            Id = id,
            Cluster = decision.Group.Cluster,
            NodeGroup = decision.Group.Name,
            OfferName = purchase.Offer.Name,
            InstanceType = purchase.Offer.InstanceType,
            Count = purchase.Count,
            Term = purchase.Term,
            ChargesOfOneNode = purchase.Offer.ChargesOfOneNode(purchase.Term, windowNow),
            Epoch = epoch,
            CreatedAt = now,
            Baseline = new PurchaseBaseline(evaluation.At, taskIds, [.. nodes.Select(node => node.InstanceId)]),
        };
    }
}
