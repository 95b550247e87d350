using System.Collections.Immutable;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Simulation;

/// <summary>Keeps its own book of all purchases, so that the ledger's needn't be believed.</summary>
internal sealed class Witness
{
    private readonly Dictionary<string, Purchase> _byIntent = [];
    private readonly Dictionary<string, Purchase> _sending = [];
    private readonly List<Purchase> _purchases = [];
    private readonly Dictionary<(Budget Budget, TimeInterval Window), decimal> _money = [];

    public IReadOnlyList<Purchase> Purchases => _purchases;

    public IEnumerable<Order> Orders => _purchases.Select(purchase => purchase.Order).OfType<Order>();

    public Purchase this[string intentId] => _byIntent[intentId];

    public IEnumerable<Purchase> Of(string cluster) => _purchases.Where(purchase => purchase.Intent.Cluster == cluster);

    public IEnumerable<Order> OrdersOf(string cluster, string nodeGroup) => _purchases
        .Where(purchase => purchase.Intent.Cluster == cluster && purchase.Intent.NodeGroup == nodeGroup)
        .Select(purchase => purchase.Order)
        .OfType<Order>();

    public Purchase Reserved(PurchaseIntent intent, IReadOnlyList<Budget> budgets)
    {
        var purchase = new Purchase(_purchases.Count + 1, intent, Shares(intent, budgets));
        _purchases.Add(purchase);
        _byIntent.Add(intent.Id, purchase);
        return purchase;
    }

    public void Marked(string intentId, DateTimeOffset at)
    {
        this[intentId].MarkedAt = at;
        _sending[this[intentId].Intent.Cluster] = this[intentId];
    }

    /// <summary>A newer epoch: whatever was reserved and not marked will never be sent.</summary>
    public void EpochTaken(string cluster)
    {
        foreach (var purchase in Of(cluster).Where(purchase => purchase.MarkedAt is null))
            purchase.IsOff = true;
    }

    public void Recorded(string intentId, PurchaseOutcome outcome)
    {
        this[intentId].Answer = outcome;
        this[intentId].IsOff = outcome is PurchaseOutcome.Rejected;
    }

    /// <summary>The purchase that a call for a cluster belongs to: the one marked last.</summary>
    public Purchase? SendingOf(string cluster) => _sending.GetValueOrDefault(cluster);

    /// <summary>What all purchases have cost or may still cost, by budget and window.</summary>
    public IReadOnlyDictionary<(Budget Budget, TimeInterval Window), decimal> Money(DateTimeOffset now)
    {
        foreach (var purchase in _purchases)
        {
            var news = purchase.NodesToPay(now) - purchase.NodesCounted;
            if (news == 0)
                continue;
            purchase.NodesCounted += news;
            foreach (var (budget, window, unitAmount) in purchase.Shares)
                _money[(budget, window)] = _money.GetValueOrDefault((budget, window)) + (unitAmount * news);
        }

        return _money;
    }

    private static ImmutableArray<(Budget Budget, TimeInterval Window, decimal UnitAmount)> Shares(PurchaseIntent intent, IReadOnlyList<Budget> budgets) =>
    [
        .. from budget in budgets
           where budget.Covers(intent.Cluster, intent.NodeGroup)
           from charge in intent.ChargesOfOneNode
           group charge.UnitAmount by (budget, window: budget.WindowAt(charge.At)) into share
           select (share.Key.budget, share.Key.window, share.Sum()),
    ];
}
