using EdgeAutoscaler.Core.Limits;

namespace EdgeAutoscaler.Configuration.Reading;

/// <summary>Reads <c>Limits</c> of a group; its budgets are read beside it.</summary>
internal static class LimitKeys
{
    public static GroupLimits Read(KeyReader keys) => new()
    {
        Cooldown = keys.Value("Cooldown", TimeSpan.FromMinutes(10), "a duration from 00:00:00 to 1.00:00:00", Durations.ZeroToOneDay),
        MaxNodesPerPurchase = Most(keys, "MaxNodesPerPurchase"),
        MaxNodesPerHour = Most(keys, "MaxNodesPerHour"),
        MaxNodesPerDay = Most(keys, "MaxNodesPerDay"),
        MaxPurchasesPerHour = Most(keys, "MaxPurchasesPerHour"),
        MaxPurchasesPerDay = Most(keys, "MaxPurchasesPerDay"),
        Canary = keys.Flag("Canary") ?? true,
        SpikeGuard = keys.Flag("SpikeGuard") ?? true,
    };

    private static int? Most(KeyReader keys, string key) => keys.OptionalValue<int>(key, "a whole number, at least 1", most => most >= 1);
}
