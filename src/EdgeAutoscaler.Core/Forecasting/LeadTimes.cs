namespace EdgeAutoscaler.Core.Forecasting;

/// <summary>
/// Learns from the lead times there were how long to expect the next one to be. Pure.
/// <para>
/// The share of lead times up to t is the product-limit estimate of Kaplan and Meier ("Nonparametric estimation from incomplete
/// observations", JASA 53, 1958): 1 − Π (1 − d/r) over the instants up to t, where of the r nodes that were still waited for d became
/// Ready. A censored node counts in r until its age and in no d; of two at one instant the Ready one comes first.
/// </para>
/// <para>
/// The next node is one of them, and may take for ever: it is added to every r, as split conformal prediction adds it at infinity (Lei,
/// G'Sell, Rinaldo, Tibshirani and Wasserman, "Distribution-free predictive inference for regression", JASA 113, 2018). Without censoring
/// the result is therefore the ⌈(n+1)q⌉-th smallest of n lead times, which the next one exceeds with probability 1 − q at most if all of
/// them are exchangeable. Censoring only ever raises it.
/// </para>
/// </summary>
public static class LeadTimes
{
    // A share that is exactly q must not be missed for the last digit of a product.
    private const double Rounding = 1e-9;

    /// <summary>The time within which a node is Ready with a probability of at least <paramref name="q"/>.</summary>
    /// <param name="observations">What is known, in any order.</param>
    /// <param name="q">The probability, above 0 and below 1.</param>
    /// <returns>
    /// The time; <see langword="null"/> when too little is known to say, which it always is with fewer than ⌈1/(1−q)⌉ − 1 observations: then
    /// what the offer is configured with holds, or the longest lead time seen if that is longer.
    /// </returns>
    public static TimeSpan? Quantile(IReadOnlyList<LeadTimeObservation> observations, double q)
    {
        if (q is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(q), q, "A quantile of lead times lies above 0 and below 1.");
        var (waiting, late) = (observations.Count + 1, 1.0);
        foreach (var seen in observations.OrderBy(seen => seen.Elapsed).ThenBy(seen => seen.IsCensored))
        {
            if (!seen.IsCensored)
                late *= (waiting - 1.0) / waiting;
            if (!seen.IsCensored && late <= 1 - q + Rounding)
                return seen.Elapsed;
            waiting--;
        }

        return null;
    }
}
