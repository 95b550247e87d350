namespace EdgeAutoscaler.Core.Forecasting;

/// <summary>
/// Exponential smoothing of the logarithm of the weekly mean with a damped trend (Gardner and McKenzie, "Forecasting trends in time series",
/// Management Science 31, 1985): level ← predicted + α·error, trend ← φ·trend + αβ·error.
/// </summary>
/// <param name="Level">α: how quickly the level follows.</param>
/// <param name="Trend">β: how quickly the trend follows; 0 for none.</param>
/// <param name="Damping">φ: how much of the trend is left after a week.</param>
/// <param name="Persistence">
/// ρ: how much of the distance from the mean of the last two years is left after a week; below 1 there is no trend, and a level that has
/// jumped is expected to come back.
/// </param>
internal readonly record struct LevelModel(double Level, double Trend, double Damping, double Persistence = 1)
{
    /// <summary>Every model that takes part: slow to quick, without a trend, with ones that last from two months to years, and ones that go back to the mean.</summary>
    public static LevelModel[] All { get; } =
    [
        .. from level in (double[])[0.15, 0.35, 0.7]
           from trend in (double[])[0, 0.05, 0.15]
           from damping in trend == 0 ? (double[])[1] : [0.9, 0.97, 0.99]
           select new LevelModel(level, trend, damping),
        .. from level in (double[])[0.35, 0.7]
           from persistence in (double[])[0.97, 0.92]
           select new LevelModel(level, 0, 1, persistence),
    ];

    /// <summary>Whether it expects the level to go back to its mean; its trend is then the way there.</summary>
    public bool IsReverting => Persistence < 1;

    /// <summary>What a trend adds up to over some weeks: φ + φ² + …; of the way to the mean, 1 − ρ^weeks.</summary>
    /// <param name="weeks">The weeks.</param>
    public double TrendOver(int weeks) => IsReverting ? 1 - Math.Pow(Persistence, weeks) : Damping < 1 ? Damping * (1 - Math.Pow(Damping, weeks)) / (1 - Damping) : weeks;
}
