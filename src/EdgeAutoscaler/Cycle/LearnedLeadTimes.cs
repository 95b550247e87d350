using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Ports;

namespace EdgeAutoscaler.Cycle;

/// <summary>The lead times of a cluster's offers as its purchases have taught them, read again every hour.</summary>
/// <param name="cluster">The cluster.</param>
internal sealed class LearnedLeadTimes(ManagedCluster cluster)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    private readonly Dictionary<(string Group, string Offer), TimeSpan> _byOffer = [];
    private DateTimeOffset? _readAt;

    /// <summary>Reads what there is to learn, if it hasn't just been done.</summary>
    /// <param name="ledger">Knows the purchases.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task RefreshAsync(ILoadHistoryReader ledger, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (_readAt is { } last && (now - last).Duration() < Fresh)
            return;
        foreach (var group in cluster.NodeGroups)
        {
            foreach (var offer in group.Offers)
                _byOffer[(group.Name, offer.Name)] = LearnedLeadTime.Of(offer, await ledger.ReadLeadTimesAsync(cluster.Name, group.Name, offer.Name, now, cancellationToken));
        }

        _readAt = now;
    }

    /// <summary>A group whose offers have the lead times to plan with.</summary>
    /// <param name="group">The group as configured.</param>
    public NodeGroup Of(NodeGroup group) => group with
    {
        Offers = [.. group.Offers.Select(offer => offer with { LeadTime = _byOffer.GetValueOrDefault((group.Name, offer.Name), offer.LeadTime) })],
    };
}
