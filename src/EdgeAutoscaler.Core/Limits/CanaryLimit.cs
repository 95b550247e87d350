using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Core.Limits;

/// <summary>The first purchase of an offer buys one node and waits until it is Ready: a wrong image or region then costs one node, not many.</summary>
internal sealed class CanaryLimit : IScaleLimit
{
    public string Name => LimitNames.Canary;

    public LimitVerdict Evaluate(LimitContext candidate, int wanted)
    {
        var (ledger, group, offer) = (candidate.Input.Ledger, candidate.Input.Group, candidate.Offer.Name);
        if (!group.Limits.Canary || ledger.ProvenOffers.Contains((group.Name, offer)))
            return LimitVerdict.Allow.Instance;

        var waiting = ledger.Leases.FirstOrDefault(lease => lease.NodeGroup == group.Name && lease.OfferName == offer && lease.ReadyAt is null);
        if (waiting is not null)
            return new LimitVerdict.Deny($"the first node of {offer}, {waiting.InstanceId}, isn't Ready yet");
        var open = ledger.Intents.Any(record => record.Intent.NodeGroup == group.Name && record.Intent.OfferName == offer && record.State.CountsAsCapacity());
        return open
            ? new LimitVerdict.Deny($"the first node of {offer} is on its way")
            : LimitVerdict.AtMost(wanted, 1, $"{offer} has not brought a Ready node yet: one first");
    }
}
