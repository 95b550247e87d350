namespace EdgeAutoscaler.Core.Forecasting;

/// <summary>What a forecast is to serve. One set of defaults serves every load; it was chosen on published and generated ones.</summary>
public sealed record ForecastSettings
{
    /// <summary>The share of the load that may go unserved in the long run; default 0.1 %.</summary>
    public double ServiceLevel { get; init; } = 0.001;

    /// <summary>How far back loads are remembered; default 25 months.</summary>
    public TimeSpan History { get; init; } = TimeSpan.FromHours(25 * LoadForecaster.HoursPerMonth);

    /// <summary>How far ahead the forecast is believed: no longer term is bought on it. Default 12 months.</summary>
    public TimeSpan Horizon { get; init; } = TimeSpan.FromHours(LoadForecaster.Months * LoadForecaster.HoursPerMonth);

    /// <summary>The horizon in whole months, 1 to <see cref="LoadForecaster.Months"/>.</summary>
    public int HorizonMonths => Math.Clamp((int)(Horizon.TotalHours / LoadForecaster.HoursPerMonth), 1, LoadForecaster.Months);
}
