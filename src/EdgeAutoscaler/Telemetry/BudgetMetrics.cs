using EdgeAutoscaler.Core.Money;
using Prometheus;

namespace EdgeAutoscaler.Telemetry;

/// <summary>The budgets and what their current windows have taken.</summary>
internal sealed class BudgetMetrics
{
    private readonly Gauge _limit;
    private readonly Gauge _committed;
    private readonly Gauge _held;

    /// <summary>Registers the families.</summary>
    /// <param name="families">Where they are registered.</param>
    public BudgetMetrics(MetricFamilies families)
    {
        _limit = families.Gauge("budget_limit", "Most money a window of the budget may take.", "budget", "currency");
        _committed = families.Gauge(
            "budget_committed",
            "Money spent in the current window, renewals that will fall due in it included.",
            "budget",
            "currency");
        _held = families.Gauge(
            "budget_held",
            "Money reserved in the current window for purchases whose result is not known yet.",
            "budget",
            "currency");
    }

    /// <summary>Makes every series of a budget exist.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="currency">Its currency.</param>
    public void Configured(Budget budget, string currency)
    {
        _limit.WithLabels(budget.FullName, currency).Set((double)budget.Limit);
        _committed.WithLabels(budget.FullName, currency);
        _held.WithLabels(budget.FullName, currency);
    }

    /// <summary>The current window of a budget was read.</summary>
    /// <param name="usage">What it has taken.</param>
    /// <param name="currency">Its currency.</param>
    public void Read(BudgetUsage usage, string currency)
    {
        _limit.WithLabels(usage.Budget.FullName, currency).Set((double)usage.Budget.Limit);
        _committed.WithLabels(usage.Budget.FullName, currency).Set((double)usage.Committed);
        _held.WithLabels(usage.Budget.FullName, currency).Set((double)usage.Held);
    }
}
