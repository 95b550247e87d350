using EdgeAutoscaler.Status;
using EdgeAutoscaler.Tests.Status;
using EdgeAutoscaler.Web.Pages;

namespace EdgeAutoscaler.Tests.Web;

public sealed class StatusPageTests
{
    private const string Attack = "<script>alert('x')</script>\" onload=\"x";

    private static readonly FleetStatus Fleet = StatusSamples.Fleet;

    [Theory]
    [InlineData("Demo", "DEMO", "no money is spent, clock runs 360×")]
    [InlineData("DryRun", "DRY RUN", "buys nothing")]
    [InlineData("Live", "LIVE", "real money")]
    public void Render_AnyMode_SaysItInTitleAndBanner(string mode, string label, string meaning)
    {
        var page = StatusPage.Render(new PageVisit(Fleet with { Mode = mode }, "/"));

        Assert.Contains($"<title>{label} · EdgeAutoscaler</title>", page, StringComparison.Ordinal);
        Assert.Contains($"<strong>{label}</strong>", page, StringComparison.Ordinal);
        Assert.Contains(meaning, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_OutsideTheDemo_ShowsNoDemoBanner() =>
        Assert.DoesNotContain("class=\"mode demo\"", StatusPage.Render(new PageVisit(Fleet with { Mode = "Live" }, "/")), StringComparison.Ordinal);

    [Theory]
    [InlineData("<caption>Nodes of beijing</caption>")]
    [InlineData("<caption>Signals of transcode</caption>")]
    [InlineData("<caption>Policies of transcode</caption>")]
    [InlineData("<caption>Limits that held transcode</caption>")]
    [InlineData("<caption>Open purchases and their tasks, prices in CNY</caption>")]
    [InlineData("<caption>Settled purchases, newest first, prices in CNY</caption>")]
    [InlineData("<caption>Budgets in CNY, in the window of now</caption>")]
    [InlineData("<h2>Recent decisions</h2>")]
    [InlineData("360 times until")]
    [InlineData("No group has been decided yet.")]
    [InlineData("want 9 (target-tracking cpu: cpu 23.4 at 4×0.7 per node)")]
    [InlineData("Buy <strong>2 × tiny-telecom</strong> for 1 month at 460")]
    [InlineData("<span class=\"badge bad\">too old</span>")]
    [InlineData("3 → 2")]
    [InlineData("<code>T-5f8a</code> <small>create_ens_instance</small>")]
    [InlineData("72 % committed, 27 % held")]
    [InlineData("the connection broke after the order was sent")]
    [InlineData("<span class=\"badge bad\">not safe to scale</span>")]
    [InlineData("times in &#x2B;08:00")]
    public void Render_AFleetAtWork_ShowsEachPart(string part) =>
        Assert.Contains(part, StatusPage.Render(new PageVisit(Fleet, "/")), StringComparison.Ordinal);

    [Fact]
    public void Render_NodesCannotBeListed_ShowsThatShortIsUnknown()
    {
        var unknown = StatusSamples.Holding with { Ready = null, NotReady = null, Expiring = null, Shortfall = null };

        var page = StatusPage.Render(new PageVisit(Fleet with { Clusters = [Fleet.Clusters[0] with { Groups = [unknown] }] }, "/"));

        Assert.Equal(4, page.Split("<td class=\"number zero\" title=\"unknown\">–</td>").Length - 1);
    }

    [Fact]
    public void Render_NothingYet_SaysSoInsteadOfEmptyTables()
    {
        var page = StatusPage.Render(new PageVisit(Fleet with { Clusters = [], Budgets = [], Purchases = [], Decisions = [] }, "/"));

        Assert.Contains("None is open, nor among the newest.", page, StringComparison.Ordinal);
        Assert.Contains("No budget is configured.", page, StringComparison.Ordinal);
        Assert.Contains("Nothing has been decided yet.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<table>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_TextFromOutside_IsEncodedEverywhere()
    {
        var group = StatusSamples.Buying with
        {
            Name = Attack,
            Outcome = Attack,
            Explanation = Attack,
            Signals = [new SignalStatus(Attack, 1, Fleet.Now, Attack)],
            Policies = [new PolicyStatus(Attack, 1, Attack)],
            Limits = [new LimitStatus(Attack, 1, 0, Attack)],
            Purchase = new PlannedPurchaseStatus(Attack, 1, 1, 1),
        };
        var page = StatusPage.Render(new PageVisit(new FleetStatus(
            Attack,
            Attack,
            Attack,
            Fleet.Now,
            [new ClusterStatus(Attack, Attack, Attack, Fleet.Now, Attack, true, [group])],
            [new BudgetStatus(Attack, Attack, 1, 0, 0, 1)],
            [new PurchaseStatus(Attack, Attack, Attack, Attack, 1, 1, 1, Attack, Attack, Attack, 0, Fleet.Now, null, Attack)],
            [new DecisionStatus(Attack, Attack, Fleet.Now, Fleet.Now, 1, Attack, 0, Attack)]), "/"));

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("onload=\"", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_Always_HasNoScriptAndNoStyleAttribute()
    {
        var page = StatusPage.Render(new PageVisit(Fleet, "/"));

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=", page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(0, 0, 0, "100 % committed, 0 % held")]
    [InlineData(100, 120, 50, "100 % committed, 0 % held")]
    [InlineData(100, 0, 0, "0 % committed, 0 % held")]
    [InlineData(30000, 1, 0, "1 % committed, 0 % held")]
    public void Render_BudgetAtItsEdges_KeepsTheBarWithinItsFrame(int limit, int committed, int held, string label)
    {
        var budget = new BudgetStatus("b", "Day", limit, committed, held, 0);

        Assert.Contains($"aria-label=\"{label}\"", StatusPage.Render(new PageVisit(Fleet with { Budgets = [budget] }, "/")), StringComparison.Ordinal);
    }
}
