using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Configuration.Reading;

/// <summary>Reads <c>Budgets</c> of the fleet, of a cluster or of a group's limits.</summary>
internal static class BudgetKeys
{
    public static IReadOnlyList<Budget> ReadAll(KeyReader keys, string? cluster, string? nodeGroup, TimeZoneInfo zone)
    {
        var read = keys.Entries("Budgets").Select(entry => (Keys: entry, Budget: Read(entry, cluster, nodeGroup, zone))).ToList();
        Names.RejectTwins(read.Select(entry => (entry.Keys, entry.Budget.Name)), "budget", keys.Errors);
        return read.ConvertAll(entry => entry.Budget);
    }

    private static Budget Read(KeyReader keys, string? cluster, string? nodeGroup, TimeZoneInfo zone)
    {
        var name = Names.Read(keys, "Name");
        if (!keys.Has("Window"))
            keys.RequiredText("Window", "Hour, Day, Month or Lifetime");
        var window = keys.Choice(
            "Window",
            BudgetWindow.Month,
            ("Hour", BudgetWindow.Hour),
            ("Day", BudgetWindow.Day),
            ("Month", BudgetWindow.Month),
            ("Lifetime", BudgetWindow.Lifetime));
        var limit = keys.RequiredValue("Limit", 0m, "an amount from 0 to 1000000000000 with at most 6 decimals", amount => amount is >= 0 and <= 1_000_000_000_000 && Scalars.FitsTheLedger(amount));
        keys.RejectUnknown();
        return new Budget(name, cluster, nodeGroup, window, limit, zone);
    }
}
