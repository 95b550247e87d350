using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Status;

/// <summary>Says why there is no decision to explain.</summary>
internal static class MissingDecision
{
    private const int MostNamed = 20;

    /// <summary>The sentence: there is no such group, or nothing is kept of it.</summary>
    /// <param name="cluster">Name of the cluster.</param>
    /// <param name="nodeGroup">Name of the group.</param>
    /// <param name="groups">Every group there is, as cluster/group; none when they aren't known.</param>
    public static string Text(string cluster, string nodeGroup, IReadOnlyList<string> groups)
    {
        var name = $"{cluster}/{nodeGroup}";
        if (groups.Count == 0 || groups.Contains(name))
            return $"No decision for {name} is kept from then. Decisions are kept for 90 days.";
        var neighbours = groups.Where(group => BuyingScope.Parse(group)?.Cluster == cluster).ToList();
        return neighbours.Count > 0
            ? $"There is no group {name}. The groups of {cluster} are {Named(neighbours)}."
            : $"There is no group {name}, and no cluster {cluster}. The groups are {Named(groups)}.";
    }

    private static string Named(IReadOnlyList<string> groups) => groups.Count <= MostNamed
        ? string.Join(", ", groups)
        : $"{string.Join(", ", groups.Take(MostNamed))} and {groups.Count - MostNamed} more";
}
