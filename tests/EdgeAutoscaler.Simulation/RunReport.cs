namespace EdgeAutoscaler.Simulation;

/// <summary>What came of a run.</summary>
/// <param name="Seed">What repeats it.</param>
/// <param name="Days">Simulated days.</param>
/// <param name="Calls">Purchases the cloud was asked for.</param>
/// <param name="Nodes">Nodes that were sold.</param>
/// <param name="Events">Everything that happened.</param>
/// <param name="Faults">How often what went wrong.</param>
internal sealed record RunReport(
    int Seed,
    int Days,
    int Calls,
    int Nodes,
    IReadOnlyList<string> Events,
    IReadOnlyDictionary<Fault, int> Faults);
