namespace EdgeAutoscaler.Simulator.Load;

/// <summary>Smooth noise between -1 and 1 without state: hashed knots, joined by straight lines.</summary>
internal static class ValueNoise
{
    public static double At(int seed, DateTimeOffset instant, TimeSpan spacing)
    {
        var position = (double)instant.UtcTicks / spacing.Ticks;
        var knot = (long)Math.Floor(position);
        var share = position - knot;
        return (Knot(seed, knot) * (1 - share)) + (Knot(seed, knot + 1) * share);
    }

    /// <summary>The finaliser of SplitMix64 over seed and knot.</summary>
    private static double Knot(int seed, long knot)
    {
        var bits = unchecked(((ulong)knot * 0x9E3779B97F4A7C15UL) + (uint)seed);
        bits = unchecked((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL);
        bits = unchecked((bits ^ (bits >> 27)) * 0x94D049BB133111EBUL);
        bits ^= bits >> 31;
        return ((bits >> 11) * (2.0 / (1UL << 53))) - 1;
    }
}
