using System.Collections.Concurrent;
using EdgeAutoscaler.Core.Notifying;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Notifying.News;

namespace EdgeAutoscaler.Notifying;

/// <summary>Turns what cycles report into notifications. It neither waits nor throws: a cycle goes on as if nobody were told.</summary>
/// <param name="desk">Takes the notifications.</param>
/// <param name="memory">What was seen already.</param>
/// <param name="money">How amounts are written.</param>
/// <param name="options">The settings of cycles.</param>
/// <param name="clocks">The clocks.</param>
/// <param name="logger">The log.</param>
internal sealed partial class NotificationObserver(
    NotificationDesk desk,
    NotificationMemory memory,
    Amounts money,
    CycleOptions options,
    Clocks clocks,
    ILogger<NotificationObserver> logger) : ICycleObserver
{
    // A single cycle that fails, or reads something late, is everyday life.
    private const int FailingCycles = 5;

    // Longer than any pause between two evaluations by one replica.
    private static readonly TimeSpan StaleMin = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, string> _problems = new();
    private readonly ConcurrentDictionary<string, int> _failing = new();

    public void Evaluated(ClusterEvaluation evaluation)
    {
        _problems[evaluation.Cluster.Name] = evaluation.Problems.FirstOrDefault()?.ToString() ?? "";
        var stale = 3 * options.EvaluationInterval;
        Tell(() => memory.Standing.Look(evaluation.Cluster.Name, evaluation.Ledger, evaluation.At, stale > StaleMin ? stale : StaleMin, money));
    }

    public void PurchaseEnded(PurchaseReport report) => Tell(() => Perhaps(PurchaseNews.Of(report, money)));

    public void ApprovalAsked(Approval approval)
    {
        Tell(() => [ApprovalNews.Asked(approval, money)]);
        memory.Standing.Asked(approval);
    }

    public void TaskSeen(TaskReport report) => Tell(() => Perhaps(PurchaseNews.Of(report)));

    public void PurchaseResolved(ResolutionReport report) => Tell(() => [PurchaseNews.Of(report, clocks.Now)]);

    public void OrphansFound(string cluster, IReadOnlyList<ClusterTask> orphans) => Tell(() => [ServiceNews.Orphans(cluster, orphans, clocks.Now)]);

    public void CycleEnded(CycleReport report)
    {
        if (report.Result == CycleResult.Completed)
        {
            if (_failing.TryRemove(report.Cluster, out var before) && before >= FailingCycles)
                Tell(() => [ServiceNews.Recovered(report.Cluster, clocks.Now)]);
            return;
        }

        var problem = report.Result == CycleResult.Degraded ? _problems.GetValueOrDefault(report.Cluster, "") : "";
        if (_failing.AddOrUpdate(report.Cluster, 1, (_, count) => count + 1) == FailingCycles)
            Tell(() => [ServiceNews.Failing(report.Cluster, FailingCycles, problem, clocks.Now)]);
    }

    private static IEnumerable<Notification> Perhaps(Notification? notification) => notification is null ? [] : [notification];

    private void Tell(Func<IEnumerable<Notification>> news)
    {
        try
        {
            foreach (var notification in news())
                desk.Tell(notification);
        }
        catch (Exception exception)
        {
            LogNotTold(exception);
        }
    }
}
