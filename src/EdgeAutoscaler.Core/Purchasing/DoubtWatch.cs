namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>
/// How long and how often one process has looked for a doubtful purchase in vain. A new process starts anew: what an earlier one saw, and
/// for how long it slept, isn't known.
/// </summary>
/// <param name="Since">When the process first looked.</param>
/// <param name="Listings">Complete listings since then that didn't show it.</param>
public sealed record DoubtWatch(DateTimeOffset Since, int Listings)
{
    /// <summary>Complete listings that absence wants, beside the age.</summary>
    public const int ListingsWanted = 3;
}
