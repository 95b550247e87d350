using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Status;

/// <summary>
/// Live: the loop of every cluster turns. Ready: every cluster's last cycle is recent and did its work. With a shared ledger it doesn't
/// matter which replica runs a cluster's cycles, and a ledger that doesn't answer makes a replica unready but not dead: a new process
/// couldn't reach it either.
/// </summary>
/// <param name="fleet">The clusters.</param>
/// <param name="board">The newest cycles of this process.</param>
/// <param name="pulse">The newest cycles of all replicas.</param>
/// <param name="options">The settings.</param>
/// <param name="clocks">The clocks.</param>
internal sealed class Health(ManagedFleet fleet, StatusBoard board, FleetPulse pulse, CycleOptions options, Clocks clocks) : IHealth
{
    private readonly DateTimeOffset _startedAt = clocks.Wall.GetUtcNow();

    /// <summary>Time without a cycle of a cluster after which its loop counts as dead.</summary>
    public TimeSpan Deadline => 10 * clocks.OnWall(options.EvaluationInterval) + 2 * options.ReadDeadline + TimeSpan.FromMinutes(1);

    private TimeSpan Recent => 3 * clocks.OnWall(options.EvaluationInterval) + options.ReadDeadline;

    public HealthAnswer Live() => Answer(pulse.Trouble is null ? Dead : _ => null);

    public HealthAnswer Ready()
    {
        // Every cycle writes to the ledger, so one that ended well also says that the ledger can be written.
        var answer = Answer(NotReady);
        return pulse.Trouble is { } trouble ? new HealthAnswer(false, [$"the ledger doesn't answer: {trouble}", .. answer.Reasons]) : answer;
    }

    private HealthAnswer Answer(Func<string, string?> reason)
    {
        var reasons = fleet.Clusters.Select(runtime => reason(runtime.Cluster.Name)).OfType<string>().ToList();
        return new HealthAnswer(reasons.Count == 0, reasons);
    }

    private string? Dead(string cluster)
    {
        // Cycles can't be run while a shared ledger doesn't answer: the time counts from when it did again.
        DateTimeOffset?[] signs = [board.Cycle(cluster)?.At ?? _startedAt, pulse.Newest(cluster), pulse.BackAt];
        var age = signs.OfType<DateTimeOffset>().Min(Age);
        return age <= Deadline ? null : $"{cluster}: no cycle has ended for {age:g}, the limit is {Deadline:g}";
    }

    // A clock that was set back stops the schedules until it has caught up: an end in the future is as bad as one long ago.
    private TimeSpan Age(DateTimeOffset endedAt) => (clocks.Wall.GetUtcNow() - endedAt).Duration();

    private string? NotReady(string cluster)
    {
        var (own, other) = (board.Cycle(cluster), pulse.Newest(cluster));
        if (own is not null && Age(own.At) <= Recent)
            return own.Result is CycleResult.Failed or CycleResult.TimedOut ? $"{cluster}: the last cycle {Words.Of(own.Result)}" : null;
        if (other is { } at && Age(at) <= Recent)
            return null;
        return (own?.At ?? other) is { } last ? $"{cluster}: the last cycle ended {Age(last):g} ago" : $"{cluster}: no cycle yet";
    }
}
