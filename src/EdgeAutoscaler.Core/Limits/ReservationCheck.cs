using System.Globalization;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Core.Limits;

/// <summary>The last check before a purchase is written down, inside the ledger's transaction. Pure.</summary>
public static class ReservationCheck
{
    /// <summary>Says why a purchase may not be written down.</summary>
    /// <param name="reservation">The purchase and its limits.</param>
    /// <param name="budgets">What its budgets have taken, for every window that one of its charges falls into.</param>
    /// <param name="rates">What its group has bought in the rolling windows.</param>
    /// <returns>The first limit that is in the way, or <see langword="null"/>.</returns>
    public static ReserveResult.Refused? Refusal(Reservation reservation, IReadOnlyList<BudgetUsage> budgets, RateUsage rates) =>
        RateRefusal(reservation, rates) ?? BudgetRefusal(reservation.Intent, budgets);

    private static ReserveResult.Refused? RateRefusal(Reservation reservation, RateUsage rates)
    {
        var (limits, count) = (reservation.Limits, reservation.Intent.Count);
        return Over(LimitNames.NodesPerPurchase, limits.MaxNodesPerPurchase, 0, count)
            ?? Over(LimitNames.PurchasesPerHour, limits.MaxPurchasesPerHour, rates.PurchasesLastHour, 1)
            ?? Over(LimitNames.PurchasesPerDay, limits.MaxPurchasesPerDay, rates.PurchasesLastDay, 1)
            ?? Over(LimitNames.NodesPerHour, limits.MaxNodesPerHour, rates.NodesLastHour, count)
            ?? Over(LimitNames.NodesPerDay, limits.MaxNodesPerDay, rates.NodesLastDay, count);
    }

    private static ReserveResult.Refused? Over(string limit, int? most, int used, int wanted) =>
        most is { } m && used + wanted > m
            ? new ReserveResult.Refused(limit, string.Create(CultureInfo.InvariantCulture, $"{used} used, {wanted} wanted, {m} allowed"))
            : null;

    private static ReserveResult.Refused? BudgetRefusal(PurchaseIntent intent, IReadOnlyList<BudgetUsage> budgets)
    {
        foreach (var usage in budgets.Where(usage => usage.Budget.Covers(intent.Cluster, intent.NodeGroup)))
        {
            var cost = intent.ChargesOfOneNode.Where(charge => usage.Window.Contains(charge.At)).Sum(charge => charge.UnitAmount) * intent.Count;
            if (cost > usage.Left)
            {
                return new ReserveResult.Refused(
                    LimitNames.Budget,
                    string.Create(CultureInfo.InvariantCulture, $"{usage.Budget.FullName}: {cost} wanted, {usage.Left} left of {usage.Budget.Limit}"));
            }
        }

        return null;
    }
}
