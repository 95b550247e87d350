using EdgeAutoscaler.Core.Notifying;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Notifying.News;

namespace EdgeAutoscaler.Notifying;

/// <summary>
/// Notices what changes of all that stands until somebody acts: freezes, pauses, questions. At its first sight of a cluster it tells what waits
/// for a person; so it does after a while without one, for then another replica may have served the cluster. Safe for concurrent use.
/// </summary>
internal sealed class StandingWatch
{
    private const string Fleet = "";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Sight> _sights = [];

    /// <summary>Looks at what the ledger says of a cluster.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="ledger">What the ledger says.</param>
    /// <param name="at">When, on the service's clock.</param>
    /// <param name="stale">Age from which the last sight counts no more.</param>
    /// <param name="money">How amounts are written.</param>
    /// <returns>What is new.</returns>
    public IReadOnlyList<Notification> Look(string cluster, LedgerSnapshot ledger, DateTimeOffset at, TimeSpan stale, Amounts money)
    {
        var pauses = ledger.Pauses.Where(pause => pause.Until is null || at < pause.Until).ToList();
        lock (_lock)
        {
            return
            [
                .. Compare(Fleet, SightOf(null, ledger, [], pauses, at), ledger, stale, money),
                .. Compare(cluster, SightOf(cluster, ledger, ledger.Approvals, pauses, at), ledger, stale, money),
            ];
        }
    }

    /// <summary>A question was asked just now; the next look doesn't tell it again.</summary>
    /// <param name="approval">The question.</param>
    public void Asked(Approval approval)
    {
        lock (_lock)
        {
            if (_sights.TryGetValue(approval.Need.Cluster, out var sight))
                _sights[approval.Need.Cluster] = sight with { Approvals = new Dictionary<string, Approval>(sight.Approvals) { [approval.Id] = approval } };
        }
    }

    private static Sight SightOf(string? cluster, LedgerSnapshot ledger, IEnumerable<Approval> approvals, IEnumerable<Pause> pauses, DateTimeOffset at) => new(
        at,
        ledger.Freezes.Where(freeze => freeze.Cluster == cluster).ToHashSet(),
        pauses.Where(pause => pause.Cluster == cluster).ToHashSet(),
        approvals.ToDictionary(approval => approval.Id));

    private IEnumerable<Notification> Compare(string place, Sight now, LedgerSnapshot ledger, TimeSpan stale, Amounts money)
    {
        var known = _sights.TryGetValue(place, out var last) && now.At - last.At < stale;
        var before = known ? last! : Sight.Nothing(now.At);
        _sights[place] = now;
        var standing = now.Freezes.Except(before.Freezes).Select(freeze => StandingNews.Frozen(freeze, now.At))
            .Concat(now.Approvals.Values.Where(approval => approval.State == ApprovalState.Waiting && !before.Approvals.ContainsKey(approval.Id)).Select(approval => ApprovalNews.Asked(approval, money)));
        return known ? standing.Concat(Changes(before, now, ledger, money)) : standing;
    }

    private static IEnumerable<Notification> Changes(Sight before, Sight now, LedgerSnapshot ledger, Amounts money) =>
    [
        .. before.Freezes.Except(now.Freezes).Select(freeze => StandingNews.Unfrozen(freeze, now.At)),
        .. now.Pauses.Except(before.Pauses).Select(pause => StandingNews.Paused(pause, now.At)),
        .. before.Pauses.Where(pause => now.Pauses.All(other => other.Scope != pause.Scope)).Select(pause => StandingNews.Resumed(pause, now.At)),
        .. now.Approvals.Values
            .Where(approval => approval.State != ApprovalState.Waiting && before.Approvals.GetValueOrDefault(approval.Id)?.State != approval.State)
            .Select(approval => ApprovalNews.Answered(approval, money)),
        .. before.Approvals.Values
            .Where(approval => !now.Approvals.ContainsKey(approval.Id) && EndedUnused(approval, ledger))
            .Select(approval => ApprovalNews.Ended(approval, now.At, money)),
    ];

    // What was approved and bought, the purchase itself tells; what was rejected was told.
    private static bool EndedUnused(Approval approval, LedgerSnapshot ledger) => approval.State == ApprovalState.Waiting
        || (approval.State == ApprovalState.Approved
            && !ledger.Intents.Any(record => record.Intent.NodeGroup == approval.Need.NodeGroup && record.Intent.CreatedAt >= approval.AskedAt));
}
