using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Status;

/// <summary>
/// Live: the loop turns. Ready: every cluster's last cycle is recent and did its work.
/// </summary>
/// <param name="fleet">The clusters.</param>
/// <param name="board">The newest cycles.</param>
/// <param name="options">The settings.</param>
/// <param name="clocks">The clocks.</param>
internal sealed class Health(ManagedFleet fleet, StatusBoard board, CycleOptions options, Clocks clocks) : IHealth
{
    private readonly DateTimeOffset _startedAt = clocks.Wall.GetUtcNow();

    /// <summary>Time without the end of any cycle after which the loop counts as dead.</summary>
    public TimeSpan Deadline => 10 * clocks.OnWall(options.EvaluationInterval) + 2 * options.ReadDeadline + TimeSpan.FromMinutes(1);

    public HealthAnswer Live()
    {
        var newest = fleet.Clusters.Select(runtime => board.Cycle(runtime.Cluster.Name)?.At).Max() ?? _startedAt;
        var age = clocks.Wall.GetUtcNow() - newest;
        return age <= Deadline
            ? new HealthAnswer(true, [])
            : new HealthAnswer(false, [$"no cycle has ended for {age:g}, the limit is {Deadline:g}"]);
    }

    public HealthAnswer Ready()
    {
        // Every cycle writes to the ledger, so one that ended well also says that the ledger can be written.
        var reasons = fleet.Clusters.Select(runtime => NotReady(runtime.Cluster.Name)).OfType<string>().ToList();
        return new HealthAnswer(reasons.Count == 0, reasons);
    }

    private string? NotReady(string cluster)
    {
        if (board.Cycle(cluster) is not { } last)
            return $"{cluster}: no cycle yet";
        var age = clocks.Wall.GetUtcNow() - last.At;
        if (age > 3 * clocks.OnWall(options.EvaluationInterval) + options.ReadDeadline)
            return $"{cluster}: the last cycle ended {age:g} ago";
        return last.Result is CycleResult.Failed or CycleResult.TimedOut ? $"{cluster}: the last cycle {Words.Of(last.Result)}" : null;
    }
}
