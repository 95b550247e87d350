namespace EdgeAutoscaler.Core.Forecasting;

/// <summary>
/// Days that come back every year on their date: a day whose load stood out from the weeks before and after it is expected to stand out again,
/// by the same factor above what is usual now, with the chance that such days have had so far. Feasts that follow the moon aren't recognised.
/// <para>
/// An hour stands out if it is a quarter above the same hour of at least three of the four weeks around it, and a day if six of its hours do:
/// a spike of an hour or two isn't a holiday, and neither is a level that rises to stay. The chance is Laplace's: (days that came back + 1) ÷
/// (days that were expected to + 2).
/// </para>
/// </summary>
internal sealed class Anniversaries
{
    private const double Outstanding = 1.25;
    private const int LeastNeighbours = 3;
    private const int LeastHours = 6;
    private const int HoursPerDay = 24;
    private const int Ahead = LoadForecaster.HoursPerMonth + HoursPerDay;
    private const int TwoWeeks = 2 * LoadForecaster.HoursPerWeek;

    // Outstanding hours before each one: those of any stretch are a difference.
    private readonly int[] _outstanding;
    private readonly double[] _loads = new double[Ahead];

    /// <summary>Makes room for a history.</summary>
    /// <param name="mostHours">Hours it may have.</param>
    public Anniversaries(int mostHours) => _outstanding = new int[mostHours + 1];

    /// <summary>The probability that a day which stood out a year ago does so again.</summary>
    public double Chance { get; private set; } = 0.5;

    /// <summary>Looks at the whole history again.</summary>
    /// <param name="history">The loads.</param>
    /// <param name="newest">The hour of the newest.</param>
    public void Learn(LoadHistory history, DateTimeOffset newest)
    {
        Array.Clear(_loads);
        if (history.Count < HoursOfYearTo(newest) + TwoWeeks)
            return;

        for (var hour = 0; hour < history.Count; hour++)
            _outstanding[hour + 1] = _outstanding[hour] + (StandsOut(history, hour) ? 1 : 0);
        Judge(history, newest);
        Expect(history, newest);
    }

    /// <summary>Hours of a stretch that are above a level if its special days come back.</summary>
    /// <param name="load">The level.</param>
    /// <param name="first">First hour, counted from the last look; 0 follows the newest hour known then.</param>
    /// <param name="last">Last hour; what lies beyond a month isn't looked at.</param>
    public int HoursAbove(double load, int first, int last)
    {
        var above = 0;
        for (var hour = first; hour <= Math.Min(last, Ahead - 1); hour++)
            above += _loads[hour] > load ? 1 : 0;
        return above;
    }

    /// <summary>The highest load of a stretch if its special days come back; zero where it has none.</summary>
    /// <param name="first">First hour, counted from the last look.</param>
    /// <param name="last">Last hour.</param>
    public double Peak(int first, int last)
    {
        var peak = 0.0;
        for (var hour = first; hour <= Math.Min(last, Ahead - 1); hour++)
            peak = Math.Max(peak, _loads[hour]);
        return peak;
    }

    private static int HoursOfYearTo(DateTimeOffset hour) => (int)(hour - hour.AddYears(-1)).TotalHours;

    private static bool StandsOut(LoadHistory history, int hour)
    {
        if (hour < TwoWeeks || hour + TwoWeeks >= history.Count)
            return false;
        var below = 0;
        for (var week = -2; week <= 2; week++)
            below += week != 0 && history[hour] > Outstanding * history[hour + (week * LoadForecaster.HoursPerWeek)] ? 1 : 0;
        return below >= LeastNeighbours;
    }

    /// <summary>Whether enough hours of the day around one stood out.</summary>
    private bool IsSpecial(int hour)
    {
        var (from, to) = (Math.Max(0, hour - (HoursPerDay / 2)), Math.Min(_outstanding.Length - 1, hour + (HoursPerDay / 2)));
        return _outstanding[to] - _outstanding[from] >= LeastHours;
    }

    private void Judge(LoadHistory history, DateTimeOffset newest)
    {
        var (expected, came) = (0, 0);
        for (var hour = history.Count - 1 - TwoWeeks - HoursPerDay; hour >= 0; hour -= HoursPerDay)
        {
            var then = hour - HoursOfYearTo(newest.AddHours(hour - history.Count + 1));
            if (then < TwoWeeks)
                break;
            if (!IsSpecial(then))
                continue;
            expected++;
            came += IsSpecial(hour) ? 1 : 0;
        }

        Chance = (came + 1.0) / (expected + 2.0);
    }

    private void Expect(LoadHistory history, DateTimeOffset newest)
    {
        for (var ahead = 0; ahead < Ahead; ahead++)
        {
            var then = history.Count + ahead - HoursOfYearTo(newest.AddHours(ahead + 1));
            if (then >= TwoWeeks && IsSpecial(then))
                _loads[ahead] = UsualAt(history, ahead) * Math.Max(1, Effect(history, then));
        }
    }

    /// <summary>The load of the same hour of the two newest weeks.</summary>
    private static double UsualAt(LoadHistory history, int ahead)
    {
        var weeks = 1 + (ahead / LoadForecaster.HoursPerWeek);
        var then = history.Count + ahead - (weeks * LoadForecaster.HoursPerWeek);
        return 0.5 * (history[then] + history[then - LoadForecaster.HoursPerWeek]);
    }

    /// <summary>The factor of an hour above the weeks around it, the highest of which is left out.</summary>
    private static double Effect(LoadHistory history, int hour)
    {
        var (sum, highest) = (0.0, 0.0);
        for (var week = -2; week <= 2; week++)
        {
            if (week == 0)
                continue;
            var beside = history[hour + (week * LoadForecaster.HoursPerWeek)];
            (sum, highest) = (sum + beside, Math.Max(highest, beside));
        }

        return sum > highest ? history[hour] * LeastNeighbours / (sum - highest) : 1;
    }
}
