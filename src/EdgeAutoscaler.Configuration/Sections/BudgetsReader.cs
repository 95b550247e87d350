using System.Collections.Immutable;
using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Configuration.Values;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>Reads budgets.</summary>
internal static class BudgetsReader
{
    private static readonly ValueForm<decimal> Limit = Numbers.Amount("an amount of 0 or more, for example 30000", 0, Bounds.Money);

    /// <summary>Reads the budgets of one scope.</summary>
    /// <param name="node">Their list.</param>
    /// <param name="zone">The time zone of their calendars.</param>
    /// <param name="cluster">Cluster they are limited to; <see langword="null"/> for the fleet.</param>
    /// <param name="nodeGroup">Node group they are limited to; <see langword="null"/> for all.</param>
    public static ImmutableArray<Budget> Read(Node node, TimeZoneInfo zone, string? cluster, string? nodeGroup)
    {
        var items = node.Children;
        Names.CheckUnique(items, "Name", "budget");
        return
        [
            .. items.Select(item => new Budget(
                item.ReadRequired("Name", Texts.Name),
                cluster,
                nodeGroup,
                item.ReadRequired("Window", Choices.Window),
                item.ReadRequired("Limit", Limit),
                zone)),
        ];
    }

    /// <summary>Reads the budgets of a cluster and of its node groups.</summary>
    /// <param name="node">The cluster's place.</param>
    /// <param name="zone">The time zone of their calendars.</param>
    /// <param name="cluster">The cluster.</param>
    public static IEnumerable<Budget> ReadCluster(Node node, TimeZoneInfo zone, ManagedCluster cluster) =>
    [
        .. Read(node.At("Budgets"), zone, cluster.Name, nodeGroup: null),
        .. node.At("NodeGroups").Children.Zip(cluster.NodeGroups)
            .SelectMany(pair => Read(pair.First.At("Limits:Budgets"), zone, cluster.Name, pair.Second.Name)),
    ];
}
