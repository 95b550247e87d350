namespace EdgeAutoscaler.Simulator.World;

/// <summary>How long a bought node takes to become Ready: between two bounds, most often half way.</summary>
/// <param name="Shortest">Lower bound, in simulated time.</param>
/// <param name="Longest">Upper bound, in simulated time.</param>
public sealed record LeadTimeRange(TimeSpan Shortest, TimeSpan Longest)
{
    internal TimeSpan Draw(Random random) =>
        Shortest + ((Longest - Shortest) * ((random.NextDouble() + random.NextDouble()) / 2));
}
