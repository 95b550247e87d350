using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Status;

/// <summary>
/// Live: the loop of every cluster turns. Ready: every cluster's last cycle is recent and did its work.
/// </summary>
/// <param name="fleet">The clusters.</param>
/// <param name="board">The newest cycles.</param>
/// <param name="options">The settings.</param>
/// <param name="clocks">The clocks.</param>
internal sealed class Health(ManagedFleet fleet, StatusBoard board, CycleOptions options, Clocks clocks) : IHealth
{
    private readonly DateTimeOffset _startedAt = clocks.Wall.GetUtcNow();

    /// <summary>Time without the end of a cycle of a cluster after which its loop counts as dead.</summary>
    public TimeSpan Deadline => 10 * clocks.OnWall(options.EvaluationInterval) + 2 * options.ReadDeadline + TimeSpan.FromMinutes(1);

    public HealthAnswer Live()
    {
        var reasons = fleet.Clusters.Select(runtime => Dead(runtime.Cluster.Name)).OfType<string>().ToList();
        return new HealthAnswer(reasons.Count == 0, reasons);
    }

    public HealthAnswer Ready()
    {
        // Every cycle writes to the ledger, so one that ended well also says that the ledger can be written.
        var reasons = fleet.Clusters.Select(runtime => NotReady(runtime.Cluster.Name)).OfType<string>().ToList();
        return new HealthAnswer(reasons.Count == 0, reasons);
    }

    private string? Dead(string cluster)
    {
        var age = Age(board.Cycle(cluster)?.At ?? _startedAt);
        return age <= Deadline ? null : $"{cluster}: no cycle has ended for {age:g}, the limit is {Deadline:g}";
    }

    // A clock that was set back stops the schedules until it has caught up: an end in the future is as bad as one long ago.
    private TimeSpan Age(DateTimeOffset endedAt) => (clocks.Wall.GetUtcNow() - endedAt).Duration();

    private string? NotReady(string cluster)
    {
        if (board.Cycle(cluster) is not { } last)
            return $"{cluster}: no cycle yet";
        var age = Age(last.At);
        if (age > 3 * clocks.OnWall(options.EvaluationInterval) + options.ReadDeadline)
            return $"{cluster}: the last cycle ended {age:g} ago";
        return last.Result is CycleResult.Failed or CycleResult.TimedOut ? $"{cluster}: the last cycle {Words.Of(last.Result)}" : null;
    }
}
