namespace EdgeAutoscaler.Simulator.World;

/// <summary>Random streams that depend on a seed and a name alone, so that one event never disturbs another's draw.</summary>
internal static class SeededRandom
{
    private const uint FnvOffset = 2166136261;
    private const uint FnvPrime = 16777619;

    public static Random For(int seed, string stream)
    {
        var hash = FnvOffset;
        foreach (var character in stream)
            hash = (hash ^ character) * FnvPrime;
        return new Random(unchecked((int)(hash ^ (uint)seed)));
    }
}
