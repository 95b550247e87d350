namespace EdgeAutoscaler.Core.Forecasting;

/// <summary>
/// The load of the next hours from that of the last one: it grew at the same time of earlier weeks by some factor, and grows by one of these
/// factors now. Eighteen of them, from six weeks and the hours beside, give an empirical distribution.
/// </summary>
/// <param name="history">The loads.</param>
internal sealed class HourAhead(LoadHistory history)
{
    private const int Weeks = 6;

    // Half a case for what has not been seen: a load that stays as it is, or nearly.
    private const double Unseen = 0.5;
    private const double NearlyTheSame = 1.05;
    private const double WeightOfNearlyTheSame = 0.05;

    private readonly double[] _factors = new double[Weeks * 3];

    /// <summary>The probability that some hour among those ahead is above a level.</summary>
    /// <param name="load">The level.</param>
    /// <param name="first">First hour ahead; 1 follows the newest known.</param>
    /// <param name="last">Last hour ahead.</param>
    public double ProbabilityAbove(double load, int first, int last)
    {
        var wanted = load / Math.Max(double.Epsilon, history[history.Count - 1]);
        var (above, all) = (0, Factors(first, last));
        for (var i = 0; i < all; i++)
            above += _factors[i] > wanted ? 1 : 0;
        var unseen = wanted < 1 ? Unseen : wanted < NearlyTheSame ? WeightOfNearlyTheSame : 0;
        return (above + unseen) / (all + Unseen);
    }

    /// <summary>The level that the hours ahead all stay at or below with a probability.</summary>
    /// <param name="probability">The probability.</param>
    /// <param name="first">First hour ahead.</param>
    /// <param name="last">Last hour ahead.</param>
    public double PeakQuantile(double probability, int first, int last)
    {
        var all = Factors(first, last);
        if (all == 0)
            return history[history.Count - 1];
        Array.Sort(_factors, 0, all);
        var rank = (int)Math.Ceiling((all + 1) * probability);
        return history[history.Count - 1] * _factors[Math.Clamp(rank, 1, all) - 1];
    }

    private int Factors(int first, int last)
    {
        var count = 0;
        for (var week = 1; week <= Weeks; week++)
        {
            for (var beside = -1; beside <= 1; beside++)
            {
                var then = history.Count - 1 - (LoadForecaster.HoursPerWeek * week) + beside;
                if (then < 0 || history[then] <= 0)
                    continue;
                var peak = 0.0;
                for (var ahead = first; ahead <= last; ahead++)
                    peak = Math.Max(peak, history[Math.Min(history.Count - 1, then + ahead)]);
                _factors[count++] = peak / history[then];
            }
        }

        return count;
    }
}
