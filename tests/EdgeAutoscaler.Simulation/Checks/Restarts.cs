using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Simulation.Checks;

/// <summary>I10: starting anew, or saying the same twice, changes nothing but the purchases whose end nobody recorded.</summary>
internal static class Restarts
{
    private const int IntentsCompared = 12;
    private const string Name = "I10 a restart changes nothing that was settled";

    /// <summary>What the ledger knows, as text.</summary>
    public static async Task<string> PictureAsync(SimulatedWorld world)
    {
        var ledger = world.Home.Reader;
        var lines = (await IntentsAsync(world)).Select(Line).ToList();
        foreach (var usage in await ledger.ReadBudgetsAsync(world.Fleet.Budgets, world.Now, default))
            lines.Add($"{usage.Budget.FullName} {usage.Window.From} {usage.Committed} {usage.Held}");
        foreach (var cluster in world.Fleet.Clusters)
            lines.AddRange((await ledger.ReadSnapshotAsync(cluster.Name, [], world.Now, default)).Leases.Select(lease => lease.ToString()));
        return string.Join('\n', lines);
    }

    public static Task<IReadOnlyList<IntentRecord>> IntentsAsync(SimulatedWorld world) => world.Home.Reader.ReadIntentsAsync(IntentsCompared, default);

    public static void CheckSame(string before, string after) =>
        InvariantViolation.Unless(before == after, Name, () => $"what changes nothing turned\n{before}\ninto\n{after}");

    /// <summary>Does again what was done, and looks for what that changes.</summary>
    public static async Task CheckNothingChangesAsync(SimulatedWorld world, Func<Task> again)
    {
        var before = await PictureAsync(world);
        await again();
        CheckSame(before, await PictureAsync(world));
    }

    /// <summary>A process took its first epoch: only what was reserved or on its way may have changed.</summary>
    public static void CheckEpoch(string cluster, IReadOnlyList<IntentRecord> before, IReadOnlyList<IntentRecord> after)
    {
        var now = after.ToDictionary(record => record.Intent.Id);
        foreach (var old in before.Where(record => now.ContainsKey(record.Intent.Id)))
        {
            var expected = old.Intent.Cluster == cluster ? Expected(old.State) : old.State;
            var record = now[old.Intent.Id];
            InvariantViolation.Unless(
                record.State == expected && (expected != old.State || Line(record) == Line(old)), Name, () => $"taking an epoch turned {Line(old)} into {Line(record)}");
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
