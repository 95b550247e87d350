namespace EdgeAutoscaler.Benchmarks;

/// <summary>A series of measurements in order of size.</summary>
internal sealed class Spread(IEnumerable<double> values)
{
    private readonly double[] _sorted = [.. values.Order()];

    public double Min => _sorted[0];

    public double Median => At(0.5);

    public double Max => _sorted[^1];

    /// <summary>The smallest measurement that a share of all measurements doesn't exceed.</summary>
    /// <param name="share">Share from 0 to 1.</param>
    public double At(double share) => _sorted[Math.Max(0, (int)Math.Ceiling(share * _sorted.Length) - 1)];
}
