using System.Collections.Immutable;

namespace EdgeAutoscaler.Configuration;

/// <summary>Every key of the section <c>Autoscaler</c>, as its reference writes them: <c>[]</c> for an entry of a list, <c>*</c> for a name of one's own.</summary>
public static class ConfigurationKeys
{
    private const string Group = "Clusters[].NodeGroups[].";

    /// <summary>All keys that hold a value, for example <c>Clusters[].NodeGroups[].Offers[].SystemDiskSize</c> or <c>LoadSources.*.Address</c>.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "Mode", "Listen", "ApiTokenFile", "EvaluationInterval", "TaskPollInterval", "TimeZone", "Currency",
        .. Below("Ledger.", "Provider", "ConnectionString"),
        .. AckEdge(""),
        .. Below("Purchase.", "SendFuse", "LateAcceptance", "ListingLag", "QuarantineHold"),
        .. Below("LoadSources.*.", "Type", "Address", "BearerTokenFile", "BasicAuthFile", "CaFile"),
        .. Budgets(""),
        .. Below("Clusters[].", "Name", "ClusterId"),
        .. AckEdge("Clusters[]."),
        .. Budgets("Clusters[]."),
        .. Below(Group, "Name", "MinNodes", "MaxNodes", "NodeCapacity"),
        .. Below($"{Group}Match.", "InstanceTypes[]", "NodepoolId", "NamePrefix"),
        .. Below($"{Group}Signals.*.", "Source", "Query", "FreshnessQuery", "Labels.*", "MinSeries", "MaxAge"),
        .. Below($"{Group}Policies[].", "Type", "Signal", "TargetUtilization", "Steps[].AtLeast", "Steps[].Add", "Cron", "Duration", "TimeZone", "Nodes"),
        .. Below($"{Group}Stabilization.", "Samples", "Of"),
        .. Below($"{Group}Limits.", "Cooldown", "MaxNodesPerPurchase", "MaxNodesPerHour", "MaxNodesPerDay", "MaxPurchasesPerHour", "MaxPurchasesPerDay", "Canary", "SpikeGuard"),
        .. Budgets($"{Group}Limits."),
        .. Below($"{Group}Offers[].", "Name", "InstanceType", "EnsRegionId", "ImageId", "InternetChargeType", "SystemDiskSize", "DataDiskSize"),
        .. Below($"{Group}Offers[].", "AutoRenew", "AutoRenewPeriod", "TimeoutMins", "LeadTime", "DefaultTermMonths", "Prices.*"),
    ];

    private static IEnumerable<string> AckEdge(string above) => Below($"{above}AckEdge.", "Endpoint", "LoginPasswordFile", "RequestTimeout");

    private static IEnumerable<string> Budgets(string above) => Below($"{above}Budgets[].", "Name", "Window", "Limit");

    private static IEnumerable<string> Below(string above, params string[] keys) => keys.Select(key => above + key);
}
