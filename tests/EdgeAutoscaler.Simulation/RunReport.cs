namespace EdgeAutoscaler.Simulation;

/// <summary>What came of a run.</summary>
/// <param name="Seed">What repeats it.</param>
/// <param name="Days">Simulated days, one for each cluster.</param>
/// <param name="Calls">Purchases the cloud was asked for.</param>
/// <param name="Nodes">Nodes that were sold.</param>
/// <param name="Events">Everything that happened.</param>
/// <param name="Faults">How often what went wrong.</param>
/// <param name="Resolutions">How often doubt and trouble ended how.</param>
/// <param name="Took">The real time it took.</param>
internal sealed record RunReport(
    int Seed,
    int Days,
    int Calls,
    int Nodes,
    IReadOnlyList<string> Events,
    IReadOnlyDictionary<string, int> Faults,
    IReadOnlyDictionary<string, int> Resolutions,
    TimeSpan Took)
{
    /// <summary>The report of a world at its end.</summary>
    public static RunReport Of(int seed, int days, SimulatedWorld world, TimeSpan took)
    {
        var purchases = world.Witness.Purchases;
        return new RunReport(
            seed,
            days,
            purchases.Sum(purchase => purchase.Calls),
            purchases.Sum(purchase => purchase.Order?.Nodes.Length ?? 0),
            world.Log.Lines,
            world.Log.Faults,
            world.Log.Resolutions,
            took);
    }
}
