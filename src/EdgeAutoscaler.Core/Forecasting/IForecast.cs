namespace EdgeAutoscaler.Core.Forecasting;

/// <summary>What is expected of the load of a node group. All loads are in the unit of its signal.</summary>
public interface IForecast
{
    /// <summary>How far back the load is known.</summary>
    TimeSpan History { get; }

    /// <summary>Whether enough is known to rely on it: at least <see cref="LoadForecaster.LeastHistory"/>.</summary>
    bool IsReady { get; }

    /// <summary>The level that the load is at: its mean over the last week.</summary>
    double Level { get; }

    /// <summary>
    /// For how many hours a month a node must be needed to be worth a month's price, as the wanted service level has taught so far. The fewer
    /// hours, the more load is served and the more nodes are bought.
    /// </summary>
    double WorthwhileHours { get; }

    /// <summary>Expected hours in a month ahead in which the load is above a level.</summary>
    /// <param name="load">The level.</param>
    /// <param name="month">Month ahead, 0 for the next 730 hours, at most <see cref="LoadForecaster.Months"/> − 1.</param>
    double HoursAbove(double load, int month);

    /// <summary>
    /// How much of a month's price a node is expected to be worth in a month ahead: the share to which it is needed as often as makes it
    /// worth the whole, expected over all the levels that the load may be at then. Where it won't be needed after all, nobody will rent it.
    /// </summary>
    /// <param name="load">The load above which the node serves.</param>
    /// <param name="month">Month ahead, 0 for the next 730 hours, at most <see cref="LoadForecaster.Months"/> − 1.</param>
    /// <returns>0 to 1.</returns>
    double NeedAbove(double load, int month);

    /// <summary>Hours of the last week in which the load was above a level: what was seen, whatever is expected.</summary>
    /// <param name="load">The level.</param>
    int HoursAboveOfLate(double load);

    /// <summary>The probability that the load of some hour in an interval is above a level.</summary>
    /// <param name="load">The level.</param>
    /// <param name="from">Start of the interval.</param>
    /// <param name="to">Its end, excluded.</param>
    double ProbabilityAbove(double load, DateTimeOffset from, DateTimeOffset to);

    /// <summary>The level that the load of every hour of an interval stays at or below with a probability.</summary>
    /// <param name="probability">The probability, above 0 and below 1.</param>
    /// <param name="from">Start of the interval.</param>
    /// <param name="to">Its end, excluded.</param>
    double PeakQuantile(double probability, DateTimeOffset from, DateTimeOffset to);

    /// <summary>
    /// The probability that the load stands out in an interval as it did on the same date a year ago; zero where it didn't then. The other
    /// members count it in.
    /// </summary>
    /// <param name="from">Start of the interval.</param>
    /// <param name="to">Its end, excluded.</param>
    double AnniversaryChance(DateTimeOffset from, DateTimeOffset to);
}
