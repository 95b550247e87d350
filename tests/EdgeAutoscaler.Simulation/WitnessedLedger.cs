using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Simulation;

/// <summary>The real ledger: the witness looks on, and the process may die before or after every write.</summary>
internal sealed class WitnessedLedger(ILedger ledger, World world) : ILedger
{
    private readonly HashSet<string> _known = [];

    public async Task<long> TakeEpochAsync(string cluster, DateTimeOffset now, CancellationToken cancellationToken)
    {
        world.Witness.EpochTaken(cluster);
        return _known.Add(cluster)
            ? await Restarts.TakeEpochAsync(ledger, cluster, now)
            : await ledger.TakeEpochAsync(cluster, now, cancellationToken);
    }

    public async Task<ReserveResult> ReserveAsync(Reservation reservation, bool rehearsal, CancellationToken cancellationToken)
    {
        Crash("before reserving");
        var result = await ledger.ReserveAsync(reservation, rehearsal, cancellationToken);
        if (result is ReserveResult.Refused refused)
        {
            world.Log.Add($"refused by {refused.Limit}: {reservation.Intent.Count}x {reservation.Intent.Cluster}/{reservation.Intent.NodeGroup}");
            return result;
        }

        world.Log.Add($"reserved {world.Witness.Reserved(reservation.Intent, world.Fleet.Budgets)}");
        Crash("after reserving");
        if (world.Dice.Chance(world.Odds.TakenOver))
            await TakeOverAsync(reservation.Intent.Cluster);
        return result;
    }

    public async Task<bool> MarkSendingAsync(string intentId, long epoch, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var marked = await ledger.MarkSendingAsync(intentId, epoch, now, cancellationToken);
        if (!marked)
            return false;
        world.Witness.Marked(intentId, now);
        Crash("after marking");
        if (world.Dice.Chance(world.Odds.TakenOver))
            await TakeOverAsync(world.Witness[intentId].Intent.Cluster);
        return true;
    }

    public async Task<IntentState> RecordOutcomeAsync(
        string intentId, PurchaseOutcome outcome, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Crash("before recording an outcome");
        var state = await ledger.RecordOutcomeAsync(intentId, outcome, now, cancellationToken);
        world.Log.Add($"{outcome.GetType().Name} {world.Witness[intentId]}: {state}");
        // A refusal that came after another cycle had doubted the purchase leaves the doubt.
        if (state != IntentState.Ambiguous)
            world.Witness.Recorded(intentId, outcome);
        Crash("after recording an outcome");
        return state;
    }

    public async Task RecordTaskAsync(TaskUpdate update, CancellationToken cancellationToken)
    {
        Crash("before recording a task");
        await ledger.RecordTaskAsync(update, cancellationToken);
        if (update.State.IsFinal())
            world.Log.Add($"{update.State} with {update.Instances.Count} {world.Witness[update.IntentId]}");
        Crash("after recording a task");
    }

    public async Task RecordLeasesAsync(IReadOnlyList<LeaseObservation> observations, CancellationToken cancellationToken)
    {
        Crash("before recording leases");
        await ledger.RecordLeasesAsync(observations, cancellationToken);
    }

    public Task AppendDecisionsAsync(IReadOnlyList<DecisionRecord> decisions, CancellationToken cancellationToken) =>
        ledger.AppendDecisionsAsync(decisions, cancellationToken);

    public Task PauseAsync(Pause pause, CancellationToken cancellationToken) => ledger.PauseAsync(pause, cancellationToken);

    public Task<bool> ResumeAsync(string? cluster, string? nodeGroup, CancellationToken cancellationToken) =>
        ledger.ResumeAsync(cluster, nodeGroup, cancellationToken);

    public Task<string?> ProbeAsync(DateTimeOffset now, CancellationToken cancellationToken) => ledger.ProbeAsync(now, cancellationToken);

    public Task<LedgerSnapshot> ReadSnapshotAsync(
        string cluster, IReadOnlyList<Budget> budgets, DateTimeOffset now, CancellationToken cancellationToken) =>
        ledger.ReadSnapshotAsync(cluster, budgets, now, cancellationToken);

    public Task<IReadOnlyList<BudgetUsage>> ReadBudgetsAsync(
        IReadOnlyList<Budget> budgets, DateTimeOffset now, CancellationToken cancellationToken) =>
        ledger.ReadBudgetsAsync(budgets, now, cancellationToken);

    public Task<IReadOnlyList<IntentRecord>> ReadIntentsAsync(int most, CancellationToken cancellationToken) =>
        ledger.ReadIntentsAsync(most, cancellationToken);

    public Task<IReadOnlyList<DecisionRecord>> ReadDecisionsAsync(
        string? cluster, string? nodeGroup, int most, CancellationToken cancellationToken) =>
        ledger.ReadDecisionsAsync(cluster, nodeGroup, most, cancellationToken);

    public async Task RecordLateNodesAsync(LateNodes late, CancellationToken cancellationToken)
    {
        Crash("before recording late nodes");
        await ledger.RecordLateNodesAsync(late, cancellationToken);
    }

    public async Task<IntentState> ResolveAsync(Resolution resolution, CancellationToken cancellationToken)
    {
        Crash("before resolving");
        var state = await ledger.ResolveAsync(resolution, cancellationToken);
        world.Log.Add($"{resolution.From} to {state} {world.Witness[resolution.IntentId]}: {resolution.Detail}");
        Crash("after resolving");
        return state;
    }

    public async Task RecordTasksAsync(
        string cluster, IReadOnlyList<ClusterTask> tasks, DateTimeOffset at, Freeze? freeze, CancellationToken cancellationToken)
    {
        Crash("before recording tasks");
        await ledger.RecordTasksAsync(cluster, tasks, at, freeze, cancellationToken);
    }

    public Task FreezeAsync(Freeze freeze, CancellationToken cancellationToken) => ledger.FreezeAsync(freeze, cancellationToken);

    public Task<IReadOnlyList<Freeze>> UnfreezeAsync(string? cluster, string? nodeGroup, OperatorWord word, CancellationToken cancellationToken) =>
        ledger.UnfreezeAsync(cluster, nodeGroup, word, cancellationToken);

    public Task<int> AcknowledgeTasksAsync(string cluster, IReadOnlyList<string> taskIds, OperatorWord word, CancellationToken cancellationToken) =>
        ledger.AcknowledgeTasksAsync(cluster, taskIds, word, cancellationToken);

    public Task<bool> AcceptAsync(OperatorWord word, CancellationToken cancellationToken) => ledger.AcceptAsync(word, cancellationToken);

    public Task<int> RetainAsync(DateTimeOffset now, CancellationToken cancellationToken) => ledger.RetainAsync(now, cancellationToken);

    public Task<IntentRecord?> FindIntentAsync(string intentId, CancellationToken cancellationToken) =>
        ledger.FindIntentAsync(intentId, cancellationToken);

    public Task<KnownTasks> ReadKnownTasksAsync(string cluster, CancellationToken cancellationToken) =>
        ledger.ReadKnownTasksAsync(cluster, cancellationToken);

    public Task<SafetyState> ReadSafetyAsync(int mostEntries, CancellationToken cancellationToken) =>
        ledger.ReadSafetyAsync(mostEntries, cancellationToken);

    private void Crash(string where)
    {
        if (!world.Dice.Chance(world.Odds.CrashInLedger))
            return;
        world.Log.Add(Fault.CrashInLedger, where);
        throw new ProcessCrash(where);
    }

    private async Task TakeOverAsync(string cluster)
    {
        world.Log.Add(Fault.TakenOver, cluster);
        await Restarts.TakeEpochAsync(ledger, cluster, world.Now);
        world.Witness.EpochTaken(cluster);
    }
}
