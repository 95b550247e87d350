using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Simulation.Ledger;

/// <summary>The real ledger as one process has it: the witness looks at what every call really did, whatever its answer was.</summary>
internal sealed class WitnessedLedger(ILedger ledger, SimulatedWorld world, Service service) : ILedger
{
    private const double EpochsChecked = 0.05;

    private readonly HashSet<string> _known = [];
    private readonly Dictionary<string, Purchase> _sending = [];

    private Witness Witness => world.Witness;

    /// <summary>The purchase that this process may send for a cluster.</summary>
    public Purchase? SendingOf(string cluster) => _sending.GetValueOrDefault(cluster);

    public async Task<long> TakeEpochAsync(string cluster, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var isChecked = _known.Add(cluster) || world.Dice.Chance(EpochsChecked);
        var before = isChecked ? await Restarts.IntentsAsync(world) : [];
        Witness.Touch(Witness.Of(cluster).Where(purchase => purchase.Record?.State is IntentState.Reserved or IntentState.Sending));
        var epoch = await ledger.TakeEpochAsync(cluster, now, cancellationToken);
        if (isChecked)
            Restarts.CheckEpoch(cluster, before, await Restarts.IntentsAsync(world));
        return epoch;
    }

    public async Task<ReserveResult> ReserveAsync(Reservation reservation, bool rehearsal, CancellationToken cancellationToken)
    {
        await world.Check.RefreshAsync();
        var decidedAt = world.Now;
        try
        {
            var result = await ledger.ReserveAsync(reservation, rehearsal, cancellationToken);
            if (result is ReserveResult.Refused refused)
                world.Log.Add($"refused by {refused.Limit}: {reservation.Intent.Count}x {reservation.Intent.Cluster}/{reservation.Intent.NodeGroup}");
            return result;
        }
        finally
        {
            if (await world.Home.Reader.FindIntentAsync(reservation.Intent.Id, default) is { } record)
                await ReservedAsync(record, decidedAt);
        }
    }

    public async Task<bool> MarkSendingAsync(string intentId, long epoch, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var purchase = Witness[intentId];
        if (world.Strikes(world.Odds.PausedBeforeSending, Fault.PausedBeforeSending, purchase.ToString()))
            world.Clock.Advance(world.Dice.Between(TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(3)));
        await TakeOverAsync(intentId);
        Witness.Touch([purchase]);
        var marked = await ledger.MarkSendingAsync(intentId, epoch, now, cancellationToken);
        if (!marked)
            return false;
        purchase.MarkedAt = world.Now;
        _sending[purchase.Intent.Cluster] = purchase;
        await TakeOverAsync(intentId);
        return true;
    }

    public async Task<IntentState> RecordOutcomeAsync(
        string intentId, PurchaseOutcome outcome, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Witness.Touch([Witness[intentId]]);
        var state = await ledger.RecordOutcomeAsync(intentId, outcome, now, cancellationToken);
        world.Log.Add($"{outcome.GetType().Name} {Witness[intentId]}: {state}");
        if (!world.Strikes(world.Odds.DuplicateAnswer, Fault.DuplicateAnswer, Witness[intentId].ToString()))
            return state;
        await Restarts.CheckNothingChangesAsync(world, () => ledger.RecordOutcomeAsync(intentId, outcome, now, cancellationToken));
        return state;
    }

    public async Task RecordTaskAsync(TaskUpdate update, CancellationToken cancellationToken)
    {
        Witness.Touch([Witness[update.IntentId]]);
        await ledger.RecordTaskAsync(update, cancellationToken);
        MixUpNodes(Witness[update.IntentId], update.Instances.Select(node => node.InstanceId));
        if (update.State.IsFinal() || update.State == IntentState.Stuck)
            world.Log.Add($"{update.State} with {update.Instances.Count} {Witness[update.IntentId]}");
        if (world.Strikes(world.Odds.DuplicateAnswer / 10, Fault.DuplicateAnswer, Witness[update.IntentId].ToString()))
            await Restarts.CheckNothingChangesAsync(world, () => ledger.RecordTaskAsync(update, cancellationToken));
    }

    public async Task RecordLateNodesAsync(LateNodes late, CancellationToken cancellationToken)
    {
        Witness.Touch([Witness[late.IntentId]]);
        await ledger.RecordLateNodesAsync(late, cancellationToken);
        MixUpNodes(Witness[late.IntentId], late.Instances.Select(node => node.InstanceId));
        world.Log.Resolved("late nodes charged", $"{late.Instances.Count} of {Witness[late.IntentId]}");
    }

    // A stranger's nodes, and those of an order that the cloud took later than it may, listed before its task is, can't be told from the
    // purchase's own.
    private void MixUpNodes(Purchase charged, IEnumerable<string> instances)
    {
        var taken = instances.ToHashSet();
        if (taken.Count == 0)
            return;
        foreach (var other in world.Cloud.OrdersOf(world.Fleet.Clusters.First(cluster => cluster.Name == charged.Intent.Cluster).ClusterId).Where(other => other.Purchase != charged && (other.Purchase is null || other.BreaksItsWord)))
        {
            if (!other.Nodes.Any(node => taken.Contains(node.InstanceId)))
                continue;
            charged.IsMixedUp = true;
            if (other.Purchase is { } own)
                own.IsMixedUp = true;
        }
    }

    public async Task<IntentState> ResolveAsync(Resolution resolution, CancellationToken cancellationToken)
    {
        var purchase = Witness[resolution.IntentId];
        Witness.Touch([purchase]);
        IntentRecord? after = null;
        try
        {
            return await ledger.ResolveAsync(resolution, cancellationToken);
        }
        finally
        {
            after = await world.Home.Reader.FindIntentAsync(resolution.IntentId, default);
            if (after is not null && after.State == resolution.To && purchase.Record?.State != resolution.To && after.TaskId == (resolution.TaskId ?? after.TaskId))
                await new ResolutionCheck(world, service).RunAsync(purchase, resolution);
        }
    }

    public Task RecordLeasesAsync(IReadOnlyList<LeaseObservation> observations, CancellationToken cancellationToken) =>
        ledger.RecordLeasesAsync(observations, cancellationToken);

    public Task AppendDecisionsAsync(IReadOnlyList<DecisionRecord> decisions, CancellationToken cancellationToken) =>
        ledger.AppendDecisionsAsync(decisions, cancellationToken);

    public Task PauseAsync(Pause pause, CancellationToken cancellationToken) => ledger.PauseAsync(pause, cancellationToken);

    public Task<bool> ResumeAsync(string? cluster, string? nodeGroup, OperatorWord word, CancellationToken cancellationToken) =>
        ledger.ResumeAsync(cluster, nodeGroup, word, cancellationToken);

    public Task<bool> RecordApprovalAsync(ApprovalChange change, string newId, DateTimeOffset now, CancellationToken cancellationToken) =>
        ledger.RecordApprovalAsync(change, newId, now, cancellationToken);

    public Task<Approval?> AnswerAsync(string approvalId, bool isApproved, OperatorWord word, CancellationToken cancellationToken) =>
        ledger.AnswerAsync(approvalId, isApproved, word, cancellationToken);

    public Task<string?> ProbeAsync(DateTimeOffset now, CancellationToken cancellationToken) => ledger.ProbeAsync(now, cancellationToken);

    public async Task<LedgerSnapshot> ReadSnapshotAsync(
        string cluster, IReadOnlyList<Budget> budgets, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var snapshot = await ledger.ReadSnapshotAsync(cluster, budgets, now, cancellationToken);
        Witness.SawHighWater(snapshot.HighWater);
        return snapshot;
    }

    public Task<IReadOnlyList<BudgetUsage>> ReadBudgetsAsync(
        IReadOnlyList<Budget> budgets, DateTimeOffset now, CancellationToken cancellationToken) =>
        ledger.ReadBudgetsAsync(budgets, now, cancellationToken);

    public Task<IReadOnlyList<IntentRecord>> ReadIntentsAsync(int most, CancellationToken cancellationToken) =>
        ledger.ReadIntentsAsync(most, cancellationToken);

    public Task<IReadOnlyList<DecisionRecord>> ReadDecisionsAsync(
        string? cluster, string? nodeGroup, int most, CancellationToken cancellationToken) =>
        ledger.ReadDecisionsAsync(cluster, nodeGroup, most, cancellationToken);

    public Task RecordTasksAsync(
        string cluster, IReadOnlyList<ClusterTask> tasks, DateTimeOffset at, Freeze? freeze, CancellationToken cancellationToken)
    {
        if (tasks.Count > 0)
            world.Log.Add($"recorded of {cluster}: {string.Join(' ', tasks.Select(task => $"{task.TaskId} {task.Kind}"))}{(freeze is null ? "" : $", frozen: {freeze.Kind}")}");
        return ledger.RecordTasksAsync(cluster, tasks, at, freeze, cancellationToken);
    }

    public Task FreezeAsync(Freeze freeze, CancellationToken cancellationToken) => ledger.FreezeAsync(freeze, cancellationToken);

    public Task<IReadOnlyList<Freeze>> UnfreezeAsync(string? cluster, string? nodeGroup, OperatorWord word, CancellationToken cancellationToken) =>
        ledger.UnfreezeAsync(cluster, nodeGroup, word, cancellationToken);

    public Task<int> AcknowledgeTasksAsync(string cluster, IReadOnlyList<string> taskIds, OperatorWord word, CancellationToken cancellationToken) =>
        ledger.AcknowledgeTasksAsync(cluster, taskIds, word, cancellationToken);

    public Task<bool> AcceptAsync(OperatorWord word, CancellationToken cancellationToken)
    {
        Witness.ForgetHighWater();
        return ledger.AcceptAsync(word, cancellationToken);
    }

    public Task RecordHoursAsync(string cluster, string nodeGroup, IReadOnlyList<HourlyLoad> hours, CancellationToken cancellationToken) =>
        ledger.RecordHoursAsync(cluster, nodeGroup, hours, cancellationToken);

    public Task<IReadOnlyList<HourlyLoad>> ReadHoursAsync(
        string cluster, string nodeGroup, DateTimeOffset from, CancellationToken cancellationToken) =>
        ledger.ReadHoursAsync(cluster, nodeGroup, from, cancellationToken);

    public Task<IReadOnlyList<LeadTimeObservation>> ReadLeadTimesAsync(
        string cluster, string nodeGroup, string offerName, DateTimeOffset now, CancellationToken cancellationToken) =>
        ledger.ReadLeadTimesAsync(cluster, nodeGroup, offerName, now, cancellationToken);

    public Task<int> RetainAsync(DateTimeOffset now, CancellationToken cancellationToken) => ledger.RetainAsync(now, cancellationToken);

    public Task<DecisionRecord?> FindDecisionAsync(string cluster, string nodeGroup, DateTimeOffset at, CancellationToken cancellationToken) =>
        ledger.FindDecisionAsync(cluster, nodeGroup, at, cancellationToken);

    public Task<IntentRecord?> FindIntentAsync(string intentId, CancellationToken cancellationToken) =>
        ledger.FindIntentAsync(intentId, cancellationToken);

    public Task<KnownTasks> ReadKnownTasksAsync(string cluster, CancellationToken cancellationToken) =>
        ledger.ReadKnownTasksAsync(cluster, cancellationToken);

    public Task<SafetyState> ReadSafetyAsync(int mostEntries, CancellationToken cancellationToken) =>
        ledger.ReadSafetyAsync(mostEntries, cancellationToken);

    private async Task ReservedAsync(IntentRecord record, DateTimeOffset decidedAt)
    {
        var purchase = Witness.Reserved(record, decidedAt);
        world.Log.Add($"reserved {purchase}");
        await new ReserveCheck(world, service).RunAsync(purchase);
    }

    // Another replica takes the cluster over while this one stands still.
    private async Task TakeOverAsync(string intentId)
    {
        if (service.Rival is { } rival && world.Strikes(world.Odds.TakenOver, Fault.TakenOver, Witness[intentId].Intent.Cluster))
            await rival.ActAsync();
    }
}
