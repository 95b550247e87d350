using System.Collections.Immutable;
using EdgeAutoscaler.Configuration;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Policies;

namespace EdgeAutoscaler.Backtest.Commands;

/// <summary>Finds the group that a trace is replayed through.</summary>
internal static class GroupFinder
{
    /// <summary>Finds a group in an appsettings file.</summary>
    /// <param name="configFile">Path of the file.</param>
    /// <param name="wanted">The group as <c>cluster/group</c>; <see langword="null"/> for the only one.</param>
    public static GroupResult Find(string configFile, string? wanted)
    {
        if (ConfigurationFile.Load(configFile, out var error) is not { } configuration)
            return new GroupResult.Unusable([Text(error!)]);
        return SettingsReader.Read(configuration) switch
        {
            SettingsResult.Valid valid => Find(valid.Settings, wanted),
            SettingsResult.Invalid invalid => new GroupResult.Unusable([.. invalid.Errors.Select(Text)]),
            var other => throw new InvalidOperationException($"Unknown result {other.GetType().Name}."),
        };
    }

    private static GroupResult Find(AutoscalerSettings settings, string? wanted)
    {
        var groups = settings.Clusters.SelectMany(cluster => cluster.Cluster.NodeGroups).ToImmutableArray();
        var matching = groups.Where(group => wanted is null || group.FullName == wanted).ToImmutableArray();
        if (matching is not [var found])
            return new GroupResult.Unusable([$"--group must be one of {string.Join(", ", groups.Select(group => group.FullName))}"]);
        return ProblemsOf(found).ToList() is { Count: > 0 } problems
            ? new GroupResult.Unusable(problems)
            : new GroupResult.Found(found, settings.Budgets, settings.Currency);
    }

    private static IEnumerable<string> ProblemsOf(NodeGroup group)
    {
        if (group.Policies.Any(policy => policy is AverageUtilizationPolicy))
            yield return $"{group.FullName} has a policy AverageUtilization: a trace is a load in the unit of NodeCapacity, not a utilization";
        foreach (var offer in group.Offers.Where(offer => offer.AutoRenew == true))
            yield return $"{group.FullName} has the offer {offer.Name} with AutoRenew: only leases that end with their term can be replayed";
    }

    private static string Text(SettingsError error) =>
        error.Value is null ? $"{error.Key} {error.Message}" : $"{error.Key} is '{error.Value}' and {error.Message}";
}
