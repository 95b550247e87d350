using System.Data.Common;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Simulation.Process;

/// <summary>A person who looks after the service some hours late, knows the truth, and says it through the ledger as the commands do.</summary>
/// <param name="world">The world.</param>
internal sealed class Operator(SimulatedWorld world)
{
    private const string Name = "operator";
    private readonly Dictionary<string, DateTimeOffset> _actsAt = [];

    /// <summary>Whether a person stands by and acts at once.</summary>
    public bool IsAlert { get; set; }

    /// <summary>Looks, and does what is due.</summary>
    /// <param name="service">The process to talk to.</param>
    public async Task ActAsync(Service service)
    {
        try
        {
            await SetClockRightAsync(service);
            foreach (var purchase in world.Witness.Open.Where(purchase => purchase.Record?.State is IntentState.NeedsOperator or IntentState.Stuck).ToList())
                await SettleAsync(service, purchase);
            await ReadSafetyAsync(service);
        }
        catch (DbException exception)
        {
            world.Log.Add($"the operator failed: {exception.Message}");
        }
    }

    // The wall clock first: what is lifted while it is wrong comes back at once.
    private async Task SetClockRightAsync(Service service)
    {
        if (world.Clock.WallError.Duration() > TimeSpan.FromMinutes(5) && IsDue("clock"))
        {
            world.Clock.WallError = TimeSpan.Zero;
            world.Log.Resolved("clock set right", "");
        }

        if (world.Clock.WallError.Duration() > TimeSpan.FromMinutes(5) || (service.Clocks.Now - world.Now).Duration() < TimeSpan.FromMinutes(5))
            return;
        service.Guard.Trust();
        await service.Ledger.UnfreezeAsync(null, null, Word(), default);
    }

    private async Task SettleAsync(Service service, Purchase purchase)
    {
        if (purchase.Record is not { } record || !IsDue($"{purchase.Intent.Id} {record.State}"))
            return;
        if (record.State == IntentState.Stuck)
            await SettleStuckAsync(service, purchase, record);
        else if (purchase.Order is not { } order || IsOwnedByAnother(order))
            await ResolveAsync(service, purchase, record, IntentState.Quarantine, null);
        else if (order.ShownFrom <= world.Now)
            await ResolveAsync(service, purchase, record, IntentState.Accepted, order.TaskId);
        else
            Again($"{purchase.Intent.Id} {record.State}");
    }

    private bool IsOwnedByAnother(Order order) => world.Witness.Purchases.Any(other => other != order.Purchase && other.Record?.TaskId == order.TaskId);

    private async Task SettleStuckAsync(Service service, Purchase purchase, IntentRecord record)
    {
        // What is paid for is settled with the cloud: the task is cancelled, nothing more will come of it.
        if (purchase.Order is { } order)
        {
            if (!order.HasEnded(world.Now))
            {
                order.Cancel(world.Now);
                Again($"{purchase.Intent.Id} {record.State}");
                return;
            }

            if (order.Nodes.Any(node => node.ListedAt > world.Now))
                return;
        }

        purchase.IsMixedUp |= record.Instances < (purchase.Order?.Settled ?? 0);
        await ResolveAsync(service, purchase, record, record.Instances > 0 ? IntentState.Partial : IntentState.Failed, null);
    }

    private async Task ResolveAsync(Service service, Purchase purchase, IntentRecord record, IntentState to, string? taskId)
    {
        // The service takes nobody's word while its clock is known to be wrong.
        if (service.Clocks.Cloud.Problem is not null)
        {
            Again($"{purchase.Intent.Id} {record.State}");
            return;
        }

        var cluster = world.Fleet.Clusters.First(cluster => cluster.Name == purchase.Intent.Cluster);
        var strangers = to != IntentState.Quarantine ? [] : world.Cloud.OrdersOf(cluster.ClusterId)
            .Where(order => order.Purchase is null && order.ShownFrom <= world.Now && order.TaskType.Length > 0)
            .Select(order => new ClusterTask(cluster.Name, order.TaskId, ClusterTaskKind.Foreign, order.StatedAt, world.Now, world.Now));
        var resolution = new Resolution
        {
            IntentId = purchase.Intent.Id,
            From = record.State,
            To = to,
            Detail = "looked it up",
            At = service.Clocks.Now,
            TaskId = taskId,
            Author = Name,
            Tasks = [.. strangers],
        };
        if (await service.Ledger.ResolveAsync(resolution, default) == to)
            world.Log.Resolved($"operator: {record.State} to {to}", purchase.ToString());
    }

    private async Task ReadSafetyAsync(Service service)
    {
        var safety = await world.Home.Reader.ReadSafetyAsync(0, default);
        foreach (var freeze in safety.Freezes.Where(freeze => IsDue($"{freeze.Scope} {freeze.Kind}")))
            await LiftAsync(service, freeze);
        foreach (var approval in safety.Approvals.Where(approval => approval.State == ApprovalState.Waiting || (IsAlert && approval.State == ApprovalState.Rejected)))
            await AnswerAsync(service, approval);
        foreach (var orphans in safety.Orphans.Where(task => IsDue(task.TaskId)).GroupBy(task => task.Cluster))
        {
            await service.Ledger.AcknowledgeTasksAsync(orphans.Key, [.. orphans.Select(task => task.TaskId)], Word(), default);
            world.Log.Resolved("operator: orphans acknowledged", string.Join(' ', orphans.Select(task => task.TaskId)));
        }

        // A mark that a wrong clock has raised.
        var mark = (await world.Home.Reader.ReadSnapshotAsync(world.Fleet.Clusters[0].Name, [], world.Now, default)).HighWater;
        if (mark > service.Clocks.Now + TimeSpan.FromMinutes(1) && IsClockRight(service) && IsDue("mark"))
            await service.Ledger.AcceptAsync(Word(), default);
    }

    private async Task AnswerAsync(Service service, Approval approval)
    {
        if (!IsDue(approval.Id))
            return;
        var isApproved = IsAlert || world.Dice.Chance(0.7);
        if (isApproved)
            world.Witness.Granted(approval);
        var answered = await service.Ledger.AnswerAsync(approval.Id, isApproved, Word(), default);
        if (answered?.State == ApprovalState.Rejected)
            world.Witness.Refused(approval);
        world.Log.Resolved($"operator: {answered?.State}", $"{approval.Need.Count}x {approval.Need.Cluster}/{approval.Need.NodeGroup}");
    }

    private async Task LiftAsync(Service service, Freeze freeze)
    {
        if (!IsClockRight(service))
            return;
        if (freeze.Kind == FreezeKind.LedgerRestored)
            await service.Ledger.AcceptAsync(Word(), default);
        else
            await service.Ledger.UnfreezeAsync(freeze.Cluster, freeze.NodeGroup, Word(), default);
        world.Log.Resolved($"operator: {freeze.Kind} lifted", freeze.Scope);
    }

    private bool IsClockRight(Service service) =>
        world.Clock.WallError.Duration() < TimeSpan.FromMinutes(5) && (service.Clocks.Now - world.Now).Duration() < TimeSpan.FromMinutes(5);

    // Whatever it is, somebody gets to it some hours after it was first seen.
    private bool IsDue(string what)
    {
        if (IsAlert)
            return true;
        if (!_actsAt.TryGetValue(what, out var at))
            _actsAt.Add(what, at = world.Now + world.Dice.Between(TimeSpan.FromMinutes(10), TimeSpan.FromHours(6)));
        if (world.Now < at)
            return false;
        _actsAt.Remove(what);
        return true;
    }

    private void Again(string what) => _actsAt[what] = world.Now + TimeSpan.FromMinutes(50);

    private OperatorWord Word() => new(Name, "looked at it", world.Now);
}
