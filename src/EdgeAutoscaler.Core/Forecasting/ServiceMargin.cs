namespace EdgeAutoscaler.Core.Forecasting;

/// <summary>
/// Learns how many hours a month a node must be needed to be worth its price, so that in the long run just the allowed share of the load goes
/// unserved: one step of gradient ascent on the logarithm of the multiplier for each hour, as adaptive conformal inference does it (Gibbs and
/// Candès, "Adaptive conformal inference under distribution shift", NeurIPS 2021).
/// <para>
/// Whatever the load does: as the logarithm stays within ±<see cref="Range"/>, the mean of (unserved − aim) ÷ capacity over T hours in which
/// it isn't held at a bound is at most 2·Range ÷ (Gain·T) away from zero.
/// </para>
/// </summary>
/// <param name="allowed">Share of the load that may go unserved, above 0.</param>
internal sealed class ServiceMargin(double allowed)
{
    /// <summary>Step size per hour and node-share unserved.</summary>
    public const double Gain = 0.2;

    /// <summary>How far the logarithm may move from where it begins.</summary>
    public const double Range = 1.5;

    // An hour unserved begins at 5.5 hundredths of a month's price: what kept to the service level best on the loads it was chosen on.
    private const double First = 100 / 5.5;

    // It aims below what is allowed: the long run is longer than what anybody looks at.
    private const double Aim = 0.85;

    private double _shift;

    /// <summary>The hours.</summary>
    public double Hours => First * Math.Exp(-_shift);

    /// <summary>An hour has passed.</summary>
    /// <param name="demanded">Load in nodes.</param>
    /// <param name="capacity">Ready nodes, at least one.</param>
    public void Learn(double demanded, int capacity)
    {
        var error = Math.Max(0, demanded - capacity) - (Aim * allowed * demanded);
        _shift = Math.Clamp(_shift + (Gain * error / Math.Max(1, capacity)), -Range, Range);
    }
}
