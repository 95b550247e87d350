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
                var affordable = (int)Math.Min(int.MaxValue, Math.Floor(left / cost));
                if (affordable >= most)
                    continue;
                most = affordable;
                tightest = LimitVerdict.AtMost(wanted, affordable, Reason(budget, window.Contains(candidate.WindowNow), left));
            }
        }

        return tightest;
    }

    private static string Reason(Budget budget, bool isCurrent, decimal left) =>
        $"{budget.FullName}: {LimitText.Money(left)} left of {LimitText.Money(budget.Limit)}{(isCurrent ? "" : " in the window of a renewal")}";
}
