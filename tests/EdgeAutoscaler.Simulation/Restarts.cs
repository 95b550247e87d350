using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Simulation;

/// <summary>I10: starting anew changes nothing but the purchases whose end nobody recorded.</summary>
internal static class Restarts
{
    private const int IntentsCompared = 12;
    private const string Name = "I10 a restart changes nothing that was settled";

    /// <summary>What the ledger knows, as text.</summary>
    public static async Task<string> PictureAsync(ILedgerReader ledger, FleetPlan fleet, DateTimeOffset now)
    {
        var lines = (await ledger.ReadIntentsAsync(IntentsCompared, default)).Select(Line).ToList();
        foreach (var usage in await ledger.ReadBudgetsAsync(fleet.Budgets, now, default))
            lines.Add($"{usage.Budget.FullName} {usage.Window.From} {usage.Committed} {usage.Held}");
        foreach (var cluster in fleet.Clusters)
            lines.AddRange((await ledger.ReadSnapshotAsync(cluster.Name, [], now, default)).Leases.Select(lease => lease.ToString()));
        return string.Join('\n', lines);
    }

    public static void CheckReopened(string before, string after)
    {
        if (before != after)
            throw new InvariantViolation(Name, $"reopening turned\n{before}\ninto\n{after}");
    }

    /// <summary>Takes an epoch as a new process does, and looks at what that changes.</summary>
    public static async Task<long> TakeEpochAsync(ILedger ledger, string cluster, DateTimeOffset now)
    {
        var before = await ledger.ReadIntentsAsync(IntentsCompared, default);
        var epoch = await ledger.TakeEpochAsync(cluster, now, default);
        CheckEpoch(cluster, before, await ledger.ReadIntentsAsync(IntentsCompared, default));
        return epoch;
    }

    private static void CheckEpoch(string cluster, IReadOnlyList<IntentRecord> before, IReadOnlyList<IntentRecord> after)
    {
        var now = after.ToDictionary(record => record.Intent.Id);
        foreach (var old in before.Where(record => now.ContainsKey(record.Intent.Id)))
        {
            var expected = old.Intent.Cluster == cluster ? Expected(old.State) : old.State;
            if (now[old.Intent.Id].State != expected || (expected == old.State && Line(now[old.Intent.Id]) != Line(old)))
                throw new InvariantViolation(Name, $"taking an epoch turned {Line(old)} into {Line(now[old.Intent.Id])}");
        }
    }

    private static IntentState Expected(IntentState state) => state switch
    {
        IntentState.Reserved => IntentState.Released,
        IntentState.Sending => IntentState.Ambiguous,
        _ => state,
    };

    private static string Line(IntentRecord record) =>
        $"{record.Intent.Id} {record.Intent.Count} {record.State} {record.SentAt} {record.SettledAt} {record.TaskId} {record.TaskState} {record.Rejection} {record.Instances}";
}
