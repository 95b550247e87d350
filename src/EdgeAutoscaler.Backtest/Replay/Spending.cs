using System.Collections.Immutable;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Backtest.Replay;

/// <summary>What purchases have taken from budgets, by calendar window.</summary>
/// <param name="budgets">The budgets that cover the group.</param>
internal sealed class Spending(ImmutableArray<Budget> budgets)
{
    private readonly Dictionary<(Budget Budget, TimeInterval Window), decimal> _committed = [];

    /// <summary>Commits the charges of a purchase.</summary>
    /// <param name="chargesOfOneNode">What one node costs over time.</param>
    /// <param name="count">Nodes.</param>
    public void Commit(IEnumerable<Charge> chargesOfOneNode, int count)
    {
        foreach (var charge in chargesOfOneNode)
        {
            foreach (var budget in budgets)
            {
                var window = (budget, budget.WindowAt(charge.At));
                _committed[window] = _committed.GetValueOrDefault(window) + (charge.UnitAmount * count);
            }
        }
    }

    /// <summary>Takes the charges of a purchase back that came to nothing; of windows that are over there is nothing left to take back.</summary>
    /// <param name="chargesOfOneNode">What one node would have cost over time.</param>
    /// <param name="count">Nodes.</param>
    public void Release(IEnumerable<Charge> chargesOfOneNode, int count)
    {
        foreach (var charge in chargesOfOneNode)
        {
            foreach (var window in budgets.Select(budget => (budget, budget.WindowAt(charge.At))).Where(_committed.ContainsKey))
                _committed[window] -= charge.UnitAmount * count;
        }
    }

    /// <summary>For each budget, the window of an instant and every later one that holds charges; earlier ones are forgotten.</summary>
    /// <param name="at">The instant; never earlier than the last one asked for.</param>
    public ImmutableArray<BudgetUsage> From(DateTimeOffset at)
    {
        foreach (var past in _committed.Keys.Where(key => key.Window.To <= at).ToList())
            _committed.Remove(past);

        var current = budgets.Select(budget => (budget, budget.WindowAt(at)));
        return [.. current.Union(_committed.Keys).Select(key => new BudgetUsage(key.Item1, key.Item2, _committed.GetValueOrDefault(key), 0))];
    }
}
