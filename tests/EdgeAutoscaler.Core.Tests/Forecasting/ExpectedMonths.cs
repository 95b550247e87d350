using EdgeAutoscaler.Core.Forecasting;

namespace EdgeAutoscaler.Core.Tests.Forecasting;

/// <summary>A forecast that is told: the load is at a level all the time in some months, and nowhere above it.</summary>
internal sealed class ExpectedMonths(params double[] levels) : IForecast
{
    public TimeSpan History { get; init; } = TimeSpan.FromDays(365);

    public bool IsReady => History >= LoadForecaster.LeastHistory;

    public double Level => levels[0];

    public double WorthwhileHours => 20;

    /// <summary>Hours of the last week at a level of their own.</summary>
    public (int Hours, double Level) OfLate { get; init; }

    public int HoursAboveOfLate(double load) => load < OfLate.Level ? OfLate.Hours : 0;

    public double HoursAbove(double load, int month) => load < levels[Math.Min(month, levels.Length - 1)] ? LoadForecaster.HoursPerMonth : 0;

    /// <summary>In how many of all cases a node of a later month is needed.</summary>
    public double LaterNeed { get; init; } = 1;

    public double NeedAbove(double load, int month) => HoursAbove(load, month) > 0 ? month == 0 ? 1 : LaterNeed : 0;

    public double ProbabilityAbove(double load, DateTimeOffset from, DateTimeOffset to) => load < Math.Max(levels[0], OfLate.Level) ? 1 : 0;

    public double PeakQuantile(double probability, DateTimeOffset from, DateTimeOffset to) => levels[0];

    /// <summary>The chance that today stands out as it did a year ago.</summary>
    public double Anniversary { get; init; }

    public double AnniversaryChance(DateTimeOffset from, DateTimeOffset to) => Anniversary;
}
