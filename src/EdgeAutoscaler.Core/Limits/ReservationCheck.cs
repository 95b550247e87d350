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
    /// <param name="approval">The open question of its group; <see langword="null"/> when there is none.</param>
    /// <returns>The first limit that is in the way, or <see langword="null"/>.</returns>
    public static ReserveResult.Refused? Refusal(Reservation reservation, IReadOnlyList<BudgetUsage> budgets, RateUsage rates, Approval? approval) =>
        RateRefusal(reservation, rates) ?? BudgetRefusal(reservation, budgets) ?? ApprovalRefusal(reservation, approval);

    /// <summary>Whether a purchase may only be made with a person's approval, which it then uses up.</summary>
    /// <param name="reservation">The purchase and its limits.</param>
    public static bool WantsApproval(Reservation reservation) => reservation.Limits.ApprovalAbove is { } above && NeedOf(reservation.Intent).Amount > above;

    private static ApprovalNeed NeedOf(PurchaseIntent intent) => new(
        intent.Cluster, intent.NodeGroup, intent.OfferName, intent.Term, intent.Count, intent.ChargesOfOneNode.Sum(charge => charge.UnitAmount));

    private static ReserveResult.Refused? ApprovalRefusal(Reservation reservation, Approval? approval) =>
        !WantsApproval(reservation) || (approval?.Allows(NeedOf(reservation.Intent)) == true && approval.HoldsAt(reservation.Intent.CreatedAt) && reservation.Intent.Count <= approval.Need.Count)
            ? null
            : new ReserveResult.Refused(LimitNames.Approval, "no person has approved it, or not any more");

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
        most is { } m && (long)used + wanted > m
            ? new ReserveResult.Refused(limit, string.Create(CultureInfo.InvariantCulture, $"{used} used, {wanted} wanted, {m} allowed"))
            : null;

    private static ReserveResult.Refused? BudgetRefusal(Reservation reservation, IReadOnlyList<BudgetUsage> usages)
    {
        var intent = reservation.Intent;
        return reservation.Budgets
            .Where(budget => budget.Covers(intent.Cluster, intent.NodeGroup))
            .SelectMany(budget => intent.ChargesOfOneNode.GroupBy(charge => budget.WindowAt(charge.At)), (budget, charges) => (budget, charges))
            .Select(due => WindowRefusal(
                due.budget,
                usages.FirstOrDefault(usage => usage.Budget == due.budget && usage.Window == due.charges.Key),
                due.charges.Sum(charge => charge.UnitAmount) * intent.Count))
            .FirstOrDefault(refusal => refusal is not null);
    }

    private static ReserveResult.Refused? WindowRefusal(Budget budget, BudgetUsage? usage, decimal cost) => usage switch
    {
        // A window nobody summed is unknown, not empty.
        null => new ReserveResult.Refused(LimitNames.Budget, $"{budget.FullName}: what the window has taken isn't known"),
        _ when cost > usage.Left => new ReserveResult.Refused(
            LimitNames.Budget,
            string.Create(CultureInfo.InvariantCulture, $"{budget.FullName}: {cost} wanted, {usage.Left} left of {budget.Limit}")),
        _ => null,
    };
}
