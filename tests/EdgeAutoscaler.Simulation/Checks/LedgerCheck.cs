using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Simulation.Checks;

/// <summary>Compares, after every step, the world with the ledger. Only what a step may have changed is read again.</summary>
internal sealed class LedgerCheck(SimulatedWorld world)
{
    private const string Tasks = "I3 no task is lost";
    private const string Money = "I1 money";

    private Witness Witness => world.Witness;

    /// <summary>Checks everything.</summary>
    /// <param name="examined">The process whose step ended well, so that what it was shown must be accounted for; none when it didn't.</param>
    public async Task RunAsync(Service? examined)
    {
        if (await RefreshAsync())
            await CheckBooksAsync();
        foreach (var purchase in Witness.Open)
            CheckOwed(purchase);
        Witness.Close();
        if (examined is not null)
            await CheckListedAsync(examined);
    }

    /// <summary>Reads again what may have changed.</summary>
    /// <returns>Whether anything may have.</returns>
    public async Task<bool> RefreshAsync()
    {
        var touched = Witness.TakeTouched();
        foreach (var purchase in touched)
        {
            var record = await world.Home.Reader.FindIntentAsync(purchase.Intent.Id, default);
            var grew = record?.Instances > Math.Max(purchase.Intent.Count, purchase.Record?.Instances ?? 0);
            Witness.Saw(purchase, record);
            if (grew)
                await CheckOverrunAsync(purchase);
        }

        if (touched.Count > 0)
            CheckBlocking();
        return touched.Count > 0;
    }

    /// <summary>Reads everything again, as if anything might have changed.</summary>
    public async Task RunInFullAsync()
    {
        Witness.Touch(Witness.Purchases);
        await RunAsync(null);
    }

    private void CheckBlocking()
    {
        foreach (var cluster in world.Fleet.Clusters)
        {
            var blocking = Witness.Of(cluster.Name).Count(purchase => purchase.Blocks);
            InvariantViolation.Unless(blocking <= 1, "I5 one blocking purchase per cluster", () => $"{cluster.Name} has {blocking}");
        }
    }

    private async Task CheckBooksAsync()
    {
        foreach (var usage in await world.Home.Reader.ReadBudgetsAsync(world.Fleet.Budgets, world.Now, default))
        {
            var sum = Witness.Booked(usage.Budget.FullName, usage.Window.From);
            InvariantViolation.Unless(
                usage.Committed + usage.Held == sum, Money, () => $"{usage.Budget.FullName} counts {usage.Committed} and {usage.Held} held where its purchases make {sum}");
        }
    }

    // The ledger has money and a task for whatever the cloud sells us.
    private void CheckOwed(Purchase purchase)
    {
        if (purchase.Order is not { } order || !purchase.IsKnowable)
            return;
        var record = purchase.Record!;
        // Settled by its nodes alone, without the task's last word, it can't know of more than it asked for.
        var isSettled = record.State.IsFinal() && record.TaskState is TaskState.Succeeded or TaskState.Failed;
        var owed = isSettled ? order.Settled : order.Charged(world.Now);
        InvariantViolation.Unless(purchase.NodesInLedger >= owed, Money, () => $"{purchase} is {record.State} with money for {purchase.NodesInLedger} where {order.TaskId} costs {owed}");
        InvariantViolation.Unless(
            record.TaskId == order.TaskId || purchase.Blocks, Tasks, () => $"{purchase} is {record.State} with task {record.TaskId ?? "none"} and has lost {order.TaskId}");
    }

    private async Task CheckOverrunAsync(Purchase purchase)
    {
        var (cluster, group) = (purchase.Intent.Cluster, purchase.Intent.NodeGroup);
        var freezes = (await world.Home.Reader.ReadSafetyAsync(0, default)).Freezes;
        InvariantViolation.Unless(
            freezes.Any(freeze => freeze.Kind == FreezeKind.Overrun && freeze.Covers(cluster, group)),
            Money,
            () => $"{purchase} brought {purchase.Record!.Instances} and {cluster}/{group} goes on buying");
        world.Log.Resolved("overrun charged", purchase.ToString());
    }

    // Every task that a process was shown is somebody's, recorded, or the business of the purchase that is in doubt.
    private async Task CheckListedAsync(Service service)
    {
        foreach (var cluster in world.Fleet.Clusters)
        {
            var readings = service.Connection.Of(cluster.ClusterId);
            var unnamed = readings.Shown.Where(order => !Witness.IsNamed(order)).ToList();
            readings.Shown = [];
            if (unnamed.Count == 0 || service.Clocks.Cloud.Problem is not null)
                continue;
            Witness.SawNamed(cluster.ClusterId, (await world.Home.Reader.ReadKnownTasksAsync(cluster.Name, default)).TaskIds);
            var lost = unnamed.Find(order => !Witness.IsNamed(order) && !Concerns(cluster.Name, order));
            InvariantViolation.Unless(lost is null, Tasks, () => $"{lost!.TaskId} was listed and nobody took note of it");
        }
    }

    private bool Concerns(string cluster, Order order) => Witness.Of(cluster).Any(purchase => purchase.Blocks
        && Service.Options.Timings.CouldBeOf(order.StatedAt, purchase.Record!.StartedAt));
}
