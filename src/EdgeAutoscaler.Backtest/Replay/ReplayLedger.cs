using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Backtest.Replay;

/// <summary>What a ledger would know of the group's purchases, kept in memory. Every order is accepted at once; it arrives as a whole or is lost.</summary>
/// <param name="settings">The settings.</param>
internal sealed class ReplayLedger(ReplaySettings settings)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(48);

    private readonly Spending _spending = new([.. settings.Budgets.Where(budget => budget.Covers(settings.Group.Cluster, settings.Group.Name))]);
    private LedgerSnapshot _known = LedgerSnapshot.Empty;
    private int _purchases;

    /// <summary>What planning is shown; forgets what no longer counts.</summary>
    /// <param name="now">Now.</param>
    public LedgerSnapshot SnapshotAt(DateTimeOffset now)
    {
        _known = _known with
        {
            HighWater = now,
            Intents = _known.Intents.RemoveAll(record => record.SettledAt <= now - Remembered),
            Leases = _known.Leases.RemoveAll(lease => lease.ExpiresAt <= now),
            Budgets = _spending.From(now),
        };
        return _known;
    }

    /// <summary>Writes down a purchase with its money.</summary>
    /// <param name="purchase">What was decided.</param>
    /// <param name="now">Now.</param>
    public PurchaseIntent Accept(Candidate purchase, DateTimeOffset now)
    {
        var intent = new PurchaseIntent
        {
            Id = $"replay-{++_purchases:D6}",
            Cluster = settings.Group.Cluster,
            NodeGroup = settings.Group.Name,
            OfferName = purchase.Offer.Name,
            InstanceType = purchase.Offer.InstanceType,
            Count = purchase.Count,
            Term = purchase.Term,
            ChargesOfOneNode = purchase.Offer.ChargesOfOneNode(purchase.Term, now),
            Epoch = 1,
            CreatedAt = now,
            Baseline = new PurchaseBaseline(now, [], []),
        };
        _spending.Commit(intent.ChargesOfOneNode, intent.Count);
        _known = _known with { Intents = _known.Intents.Add(new IntentRecord { Intent = intent, State = IntentState.Accepted, SentAt = now }) };
        return intent;
    }

    /// <summary>Settles a purchase whose nodes have become Ready, or that is lost: then nothing was bought.</summary>
    /// <param name="order">The order.</param>
    /// <param name="nodes">Its nodes; none when it is lost.</param>
    public void Settle(ReplayOrder order, IReadOnlyList<InventoryNode> nodes)
    {
        var intent = order.Intent;
        var open = _known.Intents.Single(record => record.Intent.Id == intent.Id);
        var state = order.ReadyAt is null ? IntentState.Released : IntentState.Fulfilled;
        _known = _known with { Intents = _known.Intents.Replace(open, open with { State = state, SettledAt = order.EndsAt, Instances = nodes.Count }) };
        if (order.ReadyAt is not { } readyAt)
        {
            _spending.Release(intent.ChargesOfOneNode, intent.Count);
            return;
        }

        var leases = nodes.Select(node => new NodeLease(
            node.InstanceId, intent.NodeGroup, intent.Id, intent.OfferName, intent.CreatedAt, readyAt, settings.ExpiryOf(intent, readyAt)));
        _known = _known with { Leases = _known.Leases.AddRange(leases), ProvenOffers = _known.ProvenOffers.Add((intent.NodeGroup, intent.OfferName)) };
    }
}
