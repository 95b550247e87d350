using EdgeAutoscaler.Adapters.Ledger.Rows;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>Adds up what budgets have taken.</summary>
internal static class BudgetReader
{
    private const string Sums =
        """
        COALESCE(CAST(SUM(c.unit_micros * c.held) AS BIGINT), 0) AS Held,
        COALESCE(CAST(SUM(c.unit_micros * c.committed) AS BIGINT), 0) AS Committed
        """;

    private const string InScope =
        """
        FROM charges c JOIN intents i ON i.id = c.intent_id
        WHERE c.held + c.committed > 0
          AND (@Cluster IS NULL OR i.cluster = @Cluster) AND (@NodeGroup IS NULL OR i.node_group = @NodeGroup)
        """;

    private const string OfWindow = $"SELECT {Sums} {InScope} AND c.at >= @from AND c.at < @to";

    // All of the window that ends at @to is one row, whatever comes later one for each instant.
    private const string OfWindowAndLater =
        $"""
        SELECT CASE WHEN c.at < @to THEN @from ELSE c.at END AS At, {Sums} {InScope} AND c.at >= @from
        GROUP BY 1
        """;

    /// <summary>For each budget, the window of an instant.</summary>
    public static async Task<IReadOnlyList<BudgetUsage>> ReadAtAsync(
        LedgerTransaction transaction, IEnumerable<Budget> budgets, DateTimeOffset at)
    {
        var usages = new List<BudgetUsage>();
        foreach (var budget in budgets)
            usages.Add(await SumAsync(transaction, budget, budget.WindowAt(at)));
        return usages;
    }

    /// <summary>For each budget that covers a purchase, every window that one of its charges falls into.</summary>
    public static async Task<IReadOnlyList<BudgetUsage>> ReadForAsync(
        LedgerTransaction transaction, IEnumerable<Budget> budgets, PurchaseIntent intent)
    {
        var usages = new List<BudgetUsage>();
        foreach (var budget in budgets.Where(budget => budget.Covers(intent.Cluster, intent.NodeGroup)))
        {
            foreach (var window in intent.ChargesOfOneNode.Select(charge => budget.WindowAt(charge.At)).Distinct())
                usages.Add(await SumAsync(transaction, budget, window));
        }

        return usages;
    }

    /// <summary>For each budget, the window of an instant and every later window that holds charges.</summary>
    public static async Task<IReadOnlyList<BudgetUsage>> ReadFromAsync(
        LedgerTransaction transaction, IEnumerable<Budget> budgets, DateTimeOffset at)
    {
        var usages = new List<BudgetUsage>();
        foreach (var budget in budgets)
            usages.AddRange(await SumFromAsync(transaction, budget, budget.WindowAt(at)));
        return usages;
    }

    private static async Task<BudgetUsage> SumAsync(LedgerTransaction transaction, Budget budget, TimeInterval window)
    {
        var sums = await transaction.FindAsync<MoneyRow>(
            OfWindow,
            new { budget.Cluster, budget.NodeGroup, from = UnixTime.From(window.From), to = UnixTime.From(window.To) });
        return Usage(budget, window, sums is null ? [] : [sums]);
    }

    private static async Task<IEnumerable<BudgetUsage>> SumFromAsync(LedgerTransaction transaction, Budget budget, TimeInterval window)
    {
        var sums = await transaction.QueryAsync<MoneyRow>(
            OfWindowAndLater,
            new { budget.Cluster, budget.NodeGroup, from = UnixTime.From(window.From), to = UnixTime.From(window.To) });
        var byWindow = sums.ToLookup(sum => UnixTime.ToInstant(sum.At) is var at && at < window.To ? window : budget.WindowAt(at));
        return byWindow
            .Where(later => later.Key != window)
            .OrderBy(later => later.Key.From)
            .Select(later => Usage(budget, later.Key, later))
            .Prepend(Usage(budget, window, byWindow[window]));
    }

    private static BudgetUsage Usage(Budget budget, TimeInterval window, IEnumerable<MoneyRow> sums)
    {
        var (committed, held) = (0L, 0L);
        foreach (var sum in sums)
            (committed, held) = (checked(committed + sum.Committed), checked(held + sum.Held));
        return new BudgetUsage(budget, window, Micros.ToAmount(committed), Micros.ToAmount(held));
    }
}
