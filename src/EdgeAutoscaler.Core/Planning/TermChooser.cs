using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Planning;

/// <summary>
/// Chooses for how long to buy. One further node is worth, in a month ahead, what having it then saves: the price of renting one for that
/// month if it is needed as often as is worth that price, else the part of it, expected over all the levels the load may be at by then: where
/// it turns out not to be needed nobody would rent it. It serves what is above the nodes whose leases still run. The term with the largest sum of worth less price wins: at a discount of 17 % for twelve months these must be expected
/// to be needed for a little over eleven, as no month is worth all of its price.
/// <para>
/// However wrong the forecast: no node is bought that no policy asked for, and one costs at most as many times the rent of the month it was
/// asked for as its term costs months: ten at that discount. A shorter <see cref="ForecastSettings.Horizon"/> lowers the factor, one month
/// makes it one. Renting month by month for the same need costs at most the discount more.
/// </para>
/// </summary>
/// <param name="forecast">What is expected of the load.</param>
/// <param name="basis">What it is a forecast of.</param>
/// <param name="capacity">Nodes over time, from their leases.</param>
internal sealed class TermChooser(IForecast forecast, ForecastBasis basis, StepFunction capacity)
{
    // A month further on can also be had for the price of a long term, or not be needed after all: it is never worth all of its price.
    private const double MostWorth = 0.87;

    // Sums of money that differ by less are the same.
    private const double Tolerance = 1e-6;

    private static readonly TimeSpan Month = TimeSpan.FromHours(LoadForecaster.HoursPerMonth);

    /// <summary>
    /// Chooses a term for some further nodes, and how many of them to buy for it now: the rest follow with the next purchase. Where they are
    /// short already, that wait costs what an hour unserved costs, and one term for more of them may gain more than the best for each.
    /// </summary>
    /// <param name="offer">The offer; its cheapest month by month is the measure.</param>
    /// <param name="arrival">When the nodes would be there.</param>
    /// <param name="count">Nodes wanted, at least one.</param>
    /// <param name="wait">How long those that aren't bought now would be short until the next purchase brings them; zero when none is short yet.</param>
    /// <returns>The choice; <see langword="null"/> where the forecast has nothing to say or the cloud renews by itself.</returns>
    public TermChoice? Choose(Offer offer, DateTimeOffset arrival, int count, TimeSpan wait)
    {
        var terms = offer.Prices.Where(price => price.Key <= basis.Settings.HorizonMonths && new Term(price.Key).IsSold).ToArray();
        if (!forecast.IsReady || offer.AutoRenew == true || terms.Length == 0)
            return null;

        var committed = new int[LoadForecaster.Months];
        for (var month = 0; month < committed.Length; month++)
            committed[month] = capacity.At(arrival + (month * Month)) ?? 0;
        var rent = (double)terms[0].Value / terms[0].Key;
        var (gains, needs) = (new double[count, terms.Length], new double[count, terms.Length]);
        for (var node = 0; node < count; node++)
            Weigh(terms, rent, committed, node, gains, needs);
        var (best, nodes) = Best(gains, rent * wait.TotalHours / forecast.WorthwhileHours);
        return ChoiceOf(terms, rent, best, nodes, gains, needs);
    }

    /// <summary>The term, and the nodes bought for it, with which all nodes together gain most: the rest get the best term of each, but later.</summary>
    private static (int Term, int Nodes) Best(double[,] gains, double costOfWaiting)
    {
        var (count, terms) = (gains.GetLength(0), gains.GetLength(1));
        var later = 0.0;
        for (var node = 0; node < count; node++)
            later += BestOf(gains, node) - costOfWaiting;

        var (best, most) = ((Term: 0, Nodes: count), double.MinValue);
        var now = new double[terms];
        for (var node = 0; node < count; node++)
        {
            later -= BestOf(gains, node) - costOfWaiting;
            for (var term = 0; term < terms; term++)
            {
                now[term] += gains[node, term];
                var isBetter = now[term] + later > most + Tolerance || (term == best.Term && now[term] + later > most - Tolerance);
                (best, most) = isBetter ? ((term, node + 1), Math.Max(most, now[term] + later)) : (best, most);
            }
        }

        return best;
    }

    private static double BestOf(double[,] gains, int node)
    {
        var best = gains[node, 0];
        for (var term = 1; term < gains.GetLength(1); term++)
            best = Math.Max(best, gains[node, term]);
        return best;
    }

    private static TermChoice ChoiceOf(KeyValuePair<int, decimal>[] terms, double rent, int best, int nodes, double[,] gains, double[,] needs)
    {
        var means = new double[terms.Length];
        var needed = 0.0;
        for (var node = 0; node < nodes; node++)
        {
            needed += needs[node, best] / nodes;
            for (var term = 0; term < terms.Length; term++)
                means[term] += gains[node, term] / nodes;
        }

        return new TermChoice(
            new Term(terms[best].Key),
            nodes,
            needed,
            (double)terms[best].Value / rent,
            (decimal)means[best],
            [.. terms.Select((term, i) => new TermAlternative(new Term(term.Key), (decimal)(means[best] - means[i]))).Where((_, i) => i != best)]);
    }

    /// <summary>Says, for each term, what a node is expected to gain above those committed and some others, and in how many months it is needed.</summary>
    private void Weigh(KeyValuePair<int, decimal>[] terms, double rent, int[] committed, int others, double[,] gains, double[,] needs)
    {
        var (worth, needed, next) = (0.0, 0.0, 0);
        for (var month = 0; next < terms.Length; month++)
        {
            var need = forecast.NeedAbove((committed[month] + others) * basis.LoadPerNode * (1 + 1e-12), month);
            worth += Math.Min(MostWorth, need) * rent;
            needed += need;
            if (terms[next].Key != month + 1)
                continue;
            gains[others, next] = worth - (double)terms[next].Value;
            needs[others, next++] = needed;
        }
    }
}
