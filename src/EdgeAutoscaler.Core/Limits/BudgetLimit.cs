using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Core.Limits;

/// <summary>Every budget that covers the group, in every window into which the purchase or one of its renewals would fall.</summary>
internal sealed class BudgetLimit : IScaleLimit
{
    public string Name => LimitNames.Budget;

    public LimitVerdict Evaluate(LimitContext candidate, int wanted)
    {
        var group = candidate.Input.Group;
        var charges = candidate.Offer.ChargesOfOneNode(candidate.Term, candidate.WindowNow);
        var usages = candidate.Input.Ledger.Budgets.Where(usage => usage.Budget.Covers(group.Cluster, group.Name)).ToList();

        LimitVerdict tightest = LimitVerdict.Allow.Instance;
        var most = wanted;
        foreach (var budget in usages.Select(usage => usage.Budget).Distinct())
        {
            foreach (var (window, cost) in charges.GroupBy(charge => budget.WindowAt(charge.At), charge => charge.UnitAmount).Select(g => (g.Key, g.Sum())))
            {
                var left = usages.Find(usage => usage.Budget == budget && usage.Window == window)?.Left ?? budget.Limit;
                if (cost * most <= left)
                    continue;
                most = (int)Math.Floor(left / cost);
                tightest = LimitVerdict.AtMost(wanted, most, Reason(budget, window.Contains(candidate.WindowNow), left));
            }
        }

        return tightest;
    }

    private static string Reason(Budget budget, bool isCurrent, decimal left) =>
        $"{LimitText.Money(left)} left of {LimitText.Money(budget.Limit)} in {budget.FullName}{(isCurrent ? "" : " when a renewal falls due")}";
}
