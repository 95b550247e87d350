using System.Collections.Immutable;

namespace EdgeAutoscaler.Core.Forecasting;

/// <summary>The load of a group as people look at it: the last week as it was, the next as expected by the hour, and the months ahead.</summary>
/// <param name="Past">The hours of the last week that were measured, oldest first.</param>
/// <param name="Ahead">The hours of the next week; none while too little is known.</param>
/// <param name="Months">The months ahead; none while too little is known.</param>
public sealed record LoadOutlook(ImmutableArray<HourlyLoad> Past, ImmutableArray<LoadAhead> Ahead, ImmutableArray<MonthAhead> Months)
{
    /// <summary>How far it looks back and, by the hour, ahead.</summary>
    public static readonly TimeSpan Week = TimeSpan.FromHours(LoadForecaster.HoursPerWeek);

    private const double Likely = 0.5;
    private const double High = 0.9;
    private const double Nearly = 0.99;
    private const int MostNodes = 1 << 20;

    /// <summary>Nothing is known.</summary>
    public static LoadOutlook Unknown { get; } = new([], [], []);

    /// <summary>The outlook from the hours that were kept; the same forecast that decisions are made with, as of the newest of them.</summary>
    /// <param name="hours">The hours, oldest first.</param>
    /// <param name="basis">What is forecast.</param>
    /// <param name="now">Now.</param>
    public static LoadOutlook Of(IReadOnlyList<HourlyLoad> hours, ForecastBasis basis, DateTimeOffset now)
    {
        var past = hours.Where(hour => hour.Hour > now - Week && hour.Hour <= now).ToImmutableArray();
        var forecaster = new LoadForecaster(basis.Settings);
        forecaster.Restore(hours);
        // A load that was last seen a week ago says nothing of the next hours.
        return forecaster.IsReady && !past.IsEmpty
            ? new LoadOutlook(past, [.. HoursAhead(forecaster, basis, now)], [.. MonthsAhead(forecaster, basis, now)])
            : new LoadOutlook(past, [], []);
    }

    private static IEnumerable<LoadAhead> HoursAhead(LoadForecaster forecaster, ForecastBasis basis, DateTimeOffset now)
    {
        for (var hour = forecaster.LastHour!.Value.AddHours(1); hour < now + Week; hour = hour.AddHours(1))
        {
            if (hour.AddHours(1) > now)
                yield return new LoadAhead(hour, At(Likely, hour), At(High, hour));
        }

        double At(double probability, DateTimeOffset hour) => forecaster.PeakQuantile(probability, hour, hour.AddHours(1)) / basis.LoadPerNode;
    }

    private static IEnumerable<MonthAhead> MonthsAhead(LoadForecaster forecaster, ForecastBasis basis, DateTimeOffset now)
    {
        for (var month = 0; month < basis.Settings.HorizonMonths; month++)
        {
            var from = now.AddHours(month * LoadForecaster.HoursPerMonth);
            yield return new MonthAhead(from, from.AddHours(LoadForecaster.HoursPerMonth), Enough(Likely, month), Enough(Nearly, month));
        }

        int Enough(double share, int month) => Fewest(nodes => forecaster.HoursAbove(nodes * basis.LoadPerNode, month) <= (1 - share) * LoadForecaster.HoursPerMonth);
    }

    private static int Fewest(Func<int, bool> isEnough)
    {
        var (low, high) = (0, 1);
        while (high < MostNodes && !isEnough(high))
            (low, high) = (high, high * 2);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isEnough(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
