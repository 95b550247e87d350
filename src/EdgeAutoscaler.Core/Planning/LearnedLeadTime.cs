using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Forecasting;

namespace EdgeAutoscaler.Core.Planning;

/// <summary>The lead time that an offer is planned with, once its own nodes have taught it.</summary>
public static class LearnedLeadTime
{
    /// <summary>The share of nodes that come within it.</summary>
    public const double Probability = 0.9;

    // Below, the listing of nodes and the interval of evaluations matter more; above, no offer may be configured either.
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Most = TimeSpan.FromDays(1);

    /// <summary>The time within which nine of ten nodes are Ready. Until that is known: what is configured, or the longest that a node took if that is longer.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="seen">What is known of its nodes.</param>
    /// <returns>The time, 5 minutes to a day unless a longer one is configured.</returns>
    public static TimeSpan Of(Offer offer, IReadOnlyList<LeadTimeObservation> seen)
    {
        if (LeadTimes.Quantile(seen, Probability) is { } learned)
            return learned < Least ? Least : learned > Most ? Most : learned;
        var longest = seen.Where(one => !one.IsCensored).Select(one => one.Elapsed).DefaultIfEmpty().Max();
        longest = longest > Most ? Most : longest;
        return longest > offer.LeadTime ? longest : offer.LeadTime;
    }
}
