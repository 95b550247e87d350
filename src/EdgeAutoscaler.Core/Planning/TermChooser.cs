using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Planning;

/// <summary>
/// Chooses for how long to buy. One further node is worth, in a month ahead, what having it then saves: the price of renting one for that
/// month if it is needed as often as is worth that price, else the part of it. The level it serves then is the one above the nodes whose
/// leases still run. The term with the largest sum of worth less price wins: at a discount of 17 % for twelve months these must be expected
/// to be needed for about eleven, as no month is worth all of its price.
/// <para>
/// However wrong the forecast: a node bought for k months costs at most the price of k months, and it is bought at all only because a policy
/// asked for it. Renting month by month for the same need costs at most the discount more.
/// </para>
/// </summary>
/// <param name="forecast">What is expected of the load.</param>
/// <param name="basis">What it is a forecast of.</param>
/// <param name="capacity">Nodes over time, from their leases.</param>
internal sealed class TermChooser(IForecast forecast, ForecastBasis basis, StepFunction capacity)
{
    // A month further on can also be had for the price of a long term, or not be needed after all: it is never worth all of its price.
    private const double MostWorth = 0.9;

    private static readonly TimeSpan Month = TimeSpan.FromHours(LoadForecaster.HoursPerMonth);

    /// <summary>Chooses a term for some further nodes.</summary>
    /// <param name="offer">The offer; its cheapest month by month is the measure.</param>
    /// <param name="arrival">When the nodes would be there.</param>
    /// <param name="count">Nodes wanted, at least one.</param>
    /// <param name="isUrgent">
    /// Whether they are short already: then one term that suits all of them best. Else the best term of the first, for those after it as long
    /// as it stays the best: the rest are bought next.
    /// </param>
    /// <returns>The choice; <see langword="null"/> where the forecast has nothing to say or the cloud renews by itself.</returns>
    public TermChoice? Choose(Offer offer, DateTimeOffset arrival, int count, bool isUrgent)
    {
        var terms = offer.Prices.Where(price => price.Key <= basis.Settings.HorizonMonths && new Term(price.Key).IsSold).ToArray();
        if (!forecast.IsReady || offer.AutoRenew == true || terms.Length == 0)
            return null;

        var committed = new int[LoadForecaster.Months];
        for (var month = 0; month < committed.Length; month++)
            committed[month] = capacity.At(arrival + (month * Month)) ?? 0;
        return isUrgent ? Best(terms, committed, count) : AsLongAsItIsTheBest(terms, committed, count);
    }

    private TermChoice AsLongAsItIsTheBest(KeyValuePair<int, decimal>[] terms, int[] committed, int count)
    {
        var chosen = Best(terms, committed, 1);
        for (var nodes = 1; ; nodes++)
        {
            for (var month = 0; month < chosen.Term.Months; month++)
                committed[month]++;
            if (nodes == count || Best(terms, committed, 1).Term != chosen.Term)
                return chosen with { Count = nodes };
        }
    }

    private TermChoice Best(KeyValuePair<int, decimal>[] terms, int[] committed, int count)
    {
        var rent = (double)terms[0].Value / terms[0].Key;
        var (gains, needs) = (new double[terms.Length], new double[terms.Length]);
        for (var node = 0; node < count; node++)
            Weigh(terms, rent, committed, node, gains, needs);

        var best = 0;
        for (var i = 1; i < terms.Length; i++)
            best = gains[i] > gains[best] + 1e-9 ? i : best;
        return new TermChoice(
            new Term(terms[best].Key),
            count,
            needs[best] / count,
            (double)terms[best].Value / rent,
            (decimal)(gains[best] / count),
            [.. terms.Select((term, i) => new TermAlternative(new Term(term.Key), (decimal)((gains[best] - gains[i]) / count))).Where((_, i) => i != best)]);
    }

    /// <summary>Adds, for each term, what a node is expected to gain above those committed and some others, and in how many months it is needed.</summary>
    private void Weigh(KeyValuePair<int, decimal>[] terms, double rent, int[] committed, int others, double[] gains, double[] needs)
    {
        var (worth, needed, next) = (0.0, 0.0, 0);
        for (var month = 0; next < terms.Length; month++)
        {
            var need = forecast.HoursAbove((committed[month] + others) * basis.LoadPerNode * (1 + 1e-12), month) / forecast.WorthwhileHours;
            worth += Math.Min(MostWorth, need) * rent;
            needed += Math.Min(1, need);
            if (terms[next].Key != month + 1)
                continue;
            gains[next] += worth - (double)terms[next].Value;
            needs[next++] += needed;
        }
    }
}
