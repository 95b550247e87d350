namespace EdgeAutoscaler.Core.Forecasting;

/// <summary>
/// Exponential smoothing of the logarithm of the weekly mean with a damped trend (Gardner and McKenzie, "Forecasting trends in time series",
/// Management Science 31, 1985): level ← predicted + α·error, trend ← φ·trend + αβ·error.
/// </summary>
/// <param name="Level">α: how quickly the level follows.</param>
/// <param name="Trend">β: how quickly the trend follows; 0 for none.</param>
/// <param name="Damping">φ: how much of the trend is left after a week.</param>
internal readonly record struct LevelModel(double Level, double Trend, double Damping)
{
    /// <summary>Every model that takes part: slow to quick, without a trend and with ones that last from two months to years.</summary>
    public static LevelModel[] All { get; } =
    [
        .. from level in (double[])[0.15, 0.35, 0.7]
           from trend in (double[])[0, 0.05, 0.15]
           from damping in trend == 0 ? (double[])[1] : [0.9, 0.97, 0.99]
           select new LevelModel(level, trend, damping),
    ];

    /// <summary>What a trend adds up to: φ + φ² + … over some weeks.</summary>
    /// <param name="weeks">The weeks.</param>
    public double TrendOver(int weeks) => Damping < 1 ? Damping * (1 - Math.Pow(Damping, weeks)) / (1 - Damping) : weeks;
}
