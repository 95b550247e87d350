namespace EdgeAutoscaler.Core.Forecasting;

/// <summary>
/// Learns how many hours a month a node must be needed to be worth its price, so that in the long run no more than the allowed share of the
/// load goes unserved, and no more than ten times that share of the hours is short of any node. Each of the two has a multiplier of its own,
/// and the stricter one counts: one step of gradient ascent on its logarithm for each hour, as adaptive conformal inference does it (Gibbs and
/// Candès, "Adaptive conformal inference under distribution shift", NeurIPS 2021).
/// <para>
/// Whatever the load does: as a logarithm stays between −<see cref="Leeway"/> and <see cref="Range"/>, the mean of (unserved − aim) ÷ capacity
/// over T hours in which it isn't held at the upper bound is at most (Leeway + Range) ÷ (Gain·T), and so for the hours.
/// </para>
/// </summary>
/// <param name="allowed">Share of the load that may go unserved, above 0.</param>
internal sealed class ServiceMargin(double allowed)
{
    /// <summary>Step size per hour and node-share unserved.</summary>
    public const double Gain = 0.2;

    /// <summary>Step size per hour short.</summary>
    public const double HourGain = 0.012;

    /// <summary>How far a logarithm may rise.</summary>
    public const double Range = 1.5;

    /// <summary>How far it may fall below where it begins: what was served too well for long isn't made up for by serving badly.</summary>
    public const double Leeway = 0.1;

    /// <summary>It aims at this share of what is allowed: the long run is longer than what anybody looks at.</summary>
    public const double Aim = 0.85;

    /// <summary>Hours short for each share of the load unserved: a load that a node or two are missing for is short all the same.</summary>
    public const double HoursPerLoad = 10;

    // An hour unserved begins at 5.5 hundredths of a month's price: what kept to the service level best on the loads it was chosen on.
    private const double First = 100 / 5.5;

    private double _ofLoad;
    private double _ofHours;

    /// <summary>The hours.</summary>
    public double Hours => First * Math.Exp(-Math.Max(_ofLoad, _ofHours));

    /// <summary>An hour has passed.</summary>
    /// <param name="demanded">Load in nodes.</param>
    /// <param name="capacity">Ready nodes, at least one.</param>
    public void Learn(double demanded, int capacity)
    {
        var unserved = (Math.Max(0, demanded - capacity) - (Aim * allowed * demanded)) / Math.Max(1, capacity);
        var isShort = (demanded > capacity ? 1 : 0) - (Aim * Math.Min(1, HoursPerLoad * allowed));
        _ofLoad = Math.Clamp(_ofLoad + (Gain * unserved), -Leeway, Range);
        _ofHours = Math.Clamp(_ofHours + (HourGain * isShort), -Leeway, Range);
    }
}
