using System.Collections.Immutable;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Simulation.Checks;

/// <summary>Keeps its own book of all purchases, so that the ledger's needn't be believed.</summary>
internal sealed class Witness(SimulatedWorld world)
{
    private readonly Dictionary<string, Purchase> _byIntent = [];
    private readonly Dictionary<string, List<Purchase>> _ofCluster = [];
    private readonly Dictionary<string, HashSet<string>> _knownTasks = [];
    private readonly Dictionary<(string Budget, DateTimeOffset From), decimal> _booked = [];
    private readonly List<Purchase> _purchases = [];
    private readonly List<Purchase> _touched = [];
    private readonly Dictionary<string, ApprovalNeed> _granted = [];
    private readonly Dictionary<string, string> _spent = [];
    private List<Purchase> _open = [];
    private DateTimeOffset _highWater;

    public IReadOnlyList<Purchase> Purchases => _purchases;

    /// <summary>Purchases that anything may still happen to.</summary>
    public IReadOnlyList<Purchase> Open => _open;

    public Purchase this[string intentId] => _byIntent[intentId];

    public IReadOnlyList<Purchase> Of(string cluster) => _ofCluster.GetValueOrDefault(cluster, []);

    public IEnumerable<Purchase> Of(string cluster, string nodeGroup) => Of(cluster).Where(purchase => purchase.Intent.NodeGroup == nodeGroup);

    /// <summary>The orders of a group that the service must know of.</summary>
    public IEnumerable<Order> KnowableOrders(string cluster, string nodeGroup) => Of(cluster, nodeGroup)
        .Where(purchase => purchase.IsKnowable)
        .Select(purchase => purchase.Order)
        .OfType<Order>();

    public Purchase Reserved(IntentRecord record, DateTimeOffset decidedAt)
    {
        var intent = record.Intent;
        var purchase = new Purchase(_purchases.Count + 1, intent, decidedAt, world.Now, SharesOf(intent)) { Record = record };
        _purchases.Add(purchase);
        _byIntent.Add(intent.Id, purchase);
        if (!_ofCluster.TryGetValue(intent.Cluster, out var ofCluster))
            _ofCluster.Add(intent.Cluster, ofCluster = []);
        ofCluster.Add(purchase);
        _open.Add(purchase);
        Book(purchase);
        return purchase;
    }

    /// <summary>A person sets out to approve a purchase: from now on it may happen, once.</summary>
    public void Granted(Approval approval) => _granted[approval.Id] = approval.Need;

    /// <summary>A person has refused it, for certain.</summary>
    public void Refused(Approval approval) => _granted.Remove(approval.Id);

    /// <summary>An old copy of the ledger doesn't know which approvals were used.</summary>
    public void ForgetSpent() => _spent.Clear();

    /// <summary>Uses up an approval for a purchase, if a person has given one; one on which the cloud refused to sell isn't.</summary>
    public bool Spend(PurchaseIntent intent)
    {
        var fitting = _granted.FirstOrDefault(granted => !IsSpent(granted.Key)
            && (granted.Value.Cluster, granted.Value.NodeGroup, granted.Value.OfferName) == (intent.Cluster, intent.NodeGroup, intent.OfferName)
            && granted.Value.Count >= intent.Count);
        if (fitting.Key is not { } id)
            return false;
        _spent[id] = intent.Id;
        return true;
    }

    private bool IsSpent(string approval) =>
        _spent.TryGetValue(approval, out var intentId) && (_byIntent[intentId].Order is not null || _byIntent[intentId].Record?.State != IntentState.Rejected);

    /// <summary>The ledger may have changed these purchases.</summary>
    public void Touch(IEnumerable<Purchase> purchases) => _touched.AddRange(purchases.Except(_touched).ToList());

    /// <summary>The purchases that the ledger may have changed since the last call.</summary>
    public IReadOnlyList<Purchase> TakeTouched()
    {
        var touched = _touched.ToList();
        _touched.Clear();
        return touched;
    }

    /// <summary>The ledger was read: what it says of a purchase is this.</summary>
    public void Saw(Purchase purchase, IntentRecord? record)
    {
        purchase.Record = record;
        Book(purchase);
        if (!_open.Contains(purchase))
            _open.Add(purchase);
    }

    /// <summary>Lets go of purchases that are over.</summary>
    public void Close() => _open = _open.FindAll(purchase => !purchase.IsLost && !purchase.IsOver(world.Now));

    /// <summary>What all purchases in the ledger cost or hold in a window of a budget, by the witness's own reckoning.</summary>
    public decimal Booked(string budget, DateTimeOffset from) => _booked.GetValueOrDefault((budget, from));

    /// <summary>Whether the ledger can name a task of a cluster.</summary>
    public bool NamesTasksOf(string clusterId) => _knownTasks.GetValueOrDefault(clusterId) is { Count: > 0 };

    public bool IsNamed(Order order) => _knownTasks.GetValueOrDefault(order.ClusterId)?.Contains(order.TaskId) == true;

    public void SawNamed(string clusterId, IEnumerable<string> taskIds) => _knownTasks[clusterId] = [.. taskIds];

    /// <summary>I9: the mark of the latest time never goes back by itself.</summary>
    public void SawHighWater(DateTimeOffset mark)
    {
        InvariantViolation.Unless(mark >= _highWater, "I9 no window is opened by a clock", () => $"the high-water mark went from {_highWater} back to {mark}");
        _highWater = mark;
    }

    public void ForgetHighWater() => _highWater = DateTimeOffset.MinValue;

    /// <summary>An old copy was put in the ledger's place: nothing that was read of it holds any more.</summary>
    public void LedgerReplaced()
    {
        ForgetHighWater();
        _knownTasks.Clear();
        Touch(_purchases);
    }

    private void Book(Purchase purchase)
    {
        var news = purchase.NodesInLedger - purchase.NodesBooked;
        if (news == 0)
            return;
        purchase.NodesBooked += news;
        foreach (var share in purchase.Shares)
            _booked[(share.Budget, share.From)] = Booked(share.Budget, share.From) + (share.UnitAmount * news);
    }

    private ImmutableArray<Share> SharesOf(PurchaseIntent intent) =>
    [
        .. from budget in world.Fleet.Budgets
           where budget.Covers(intent.Cluster, intent.NodeGroup)
           from charge in intent.ChargesOfOneNode
           group charge.UnitAmount by (budget.FullName, budget.WindowAt(charge.At).From) into share
           select new Share(share.Key.FullName, share.Key.From, share.Sum()),
    ];
}
