using System.Globalization;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Tests.Status;
using EdgeAutoscaler.Web.Pages;

namespace EdgeAutoscaler.Tests.Web;

/// <summary>A thousand groups in ten clusters; one of them is short.</summary>
public sealed class LargeFleetTests
{
    private static readonly FleetStatus Fleet = StatusSamples.Fleet with { Clusters = [.. Enumerable.Range(0, 10).Select(Cluster)] };

    [Fact]
    public void StatusPage_LargeFleet_ShowsARowAClusterAndTheGroupThatDeservesALook()
    {
        var page = StatusPage.Render(new PageVisit(Fleet, "/"));

        Assert.Contains("<a href=\"/clusters/c3\">c3</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/clusters/c7/groups/g70\">c7/g70</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/clusters/c7/groups/g71\"", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("\">c7</a>", StringComparison.Ordinal) < page.IndexOf("\">c0</a>", StringComparison.Ordinal), "the cluster that is short comes first");
        Assert.True(page.Length < 60_000, page.Length.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void StatusPage_NodesOfAClusterCannotBeListed_ShowsThatItsSumsAreUnknown()
    {
        var blind = Fleet.Clusters[0] with { Groups = [.. Fleet.Clusters[0].Groups.Select(group => group with { Ready = null, NotReady = null, Expiring = null, Shortfall = null })] };

        var page = StatusPage.Render(new PageVisit(Fleet with { Clusters = [blind, .. Fleet.Clusters.Skip(1)] }, "/"));

        Assert.Equal(4, page.Split("title=\"unknown\">–</td>").Length - 1);
    }

    [Theory]
    [InlineData(false, 200)]
    [InlineData(true, 1000)]
    public void ClusterPage_ThousandGroups_ShowsThoseThatDeserveALookFirstOrAll(bool all, int rows)
    {
        var cluster = StatusSamples.Fleet.Clusters[0] with { Groups = [.. Enumerable.Range(0, 1000).Select(number => Group(number, isShort: number == 999))] };
        var page = ClusterPage.Render(new PageVisit(Fleet with { Clusters = [cluster] }, "/") { WantsAll = all }, cluster, []);

        Assert.Equal(rows, page.Split("<tr><th scope=\"row\"><a href=\"/clusters/beijing/groups/").Length - 1 - 1);
        Assert.Equal(!all, page.Contains("Show all 1000 groups", StringComparison.Ordinal));
        Assert.Contains("/groups/g999\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void ClusterPage_WhatConcernsOthers_IsLeftOut()
    {
        var fleet = StatusSamples.Fleet with
        {
            Pauses = [Pause("fleet"), Pause("beijing/live"), Pause("hangzhou")],
            Budgets = [Budget("all"), Budget("beijing/day"), Budget("hangzhou/day"), Budget("beijing/live/day")],
        };
        var page = ClusterPage.Render(new PageVisit(fleet, "/"), fleet.Clusters[0], []);
        var group = GroupPage.Render(new PageVisit(fleet, "/"), "beijing", "transcode", new GroupDetail());

        Assert.DoesNotContain("hangzhou", page, StringComparison.Ordinal);
        Assert.Contains("resume fleet", page, StringComparison.Ordinal);
        Assert.Contains("resume beijing/live", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">all</th>", group, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">beijing/day</th>", group, StringComparison.Ordinal);
        Assert.DoesNotContain("beijing/live", group, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(15, 10_000, "20 667 by its end at this pace", "48 % have passed")]
    [InlineData(-1, 10_000, "–", "Month")]
    [InlineData(15, 0, "–", "Month")]
    public void Budget_Burn_IsWhatTheWindowComesTo(int day, int committed, string burn, string detail)
    {
        var from = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(8));
        var budget = new BudgetStatus("b", "Month", 30_000, committed, 0, 0, from, from.AddDays(31));

        var page = StatusPage.Render(new PageVisit(Fleet with { Now = from.AddDays(day), Budgets = [budget] }, "/"));

        Assert.Contains(burn, page, StringComparison.Ordinal);
        Assert.Contains(detail, page, StringComparison.Ordinal);
    }

    private static ClusterStatus Cluster(int number) => StatusSamples.Fleet.Clusters[0] with
    {
        Name = $"c{number}",
        Groups = [.. Enumerable.Range(0, 100).Select(group => Group(group, number == 7 && group == 70))],
    };

    private static GroupStatus Group(int number, bool isShort) => (isShort ? StatusSamples.Buying : StatusSamples.Holding) with { Name = $"g{number}" };

    private static PauseStatus Pause(string scope) => new(scope, "why", "ann", StatusSamples.Now, null);

    private static BudgetStatus Budget(string name) => new(name, "Day", 100, 10, 0, 90);
}
