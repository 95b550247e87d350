namespace EdgeAutoscaler.Core.Money;

/// <summary>What one node of an offer costs over time, renewals included.</summary>
public static class ChargePlan
{
    private const int RenewalMonthsCommitted = 12;

    /// <summary>
    /// The charges of one node: its purchase now and, with auto-renewal, each renewal of the twelve months that follow the first term.
    /// Each one counts in the budget window of its own date.
    /// </summary>
    /// <param name="price">Price of the term.</param>
    /// <param name="term">The purchased term.</param>
    /// <param name="renewal">Length and price of an automatic renewal; <see langword="null"/> without auto-renewal.</param>
    /// <param name="now">Instant of the purchase.</param>
    /// <exception cref="ArgumentOutOfRangeException">The renewal is shorter than a month.</exception>
    public static IReadOnlyList<Charge> ForOneNode(decimal price, Term term, (int Months, decimal Price)? renewal, DateTimeOffset now)
    {
        var charges = new List<Charge> { new(price, now) };
        if (renewal is not { } r)
            return charges;

        ArgumentOutOfRangeException.ThrowIfLessThan(r.Months, 1, nameof(renewal));
        for (var months = 0; months < RenewalMonthsCommitted; months += r.Months)
            charges.Add(new Charge(r.Price, now.AddMonths(term.Months + months)));
        return charges;
    }
}
