using System.Net;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Tests.Status;
using EdgeAutoscaler.Web.Pages;

namespace EdgeAutoscaler.Tests.Web;

public sealed class GroupPageTests
{
    private const string Attack = "<script>alert('x')</script>\" onload=\"x";

    [Theory]
    [InlineData("<title>beijing/transcode · DEMO · EdgeAutoscaler</title>")]
    [InlineData("<title id=\"plot-title\">Demand and capacity of transcode, a week back and a week ahead</title>")]
    [InlineData("5 nodes are Ready now. 8 are paid for or on their way, 7 of them still in a week.")]
    [InlineData("the load is expected to take up to 5 nodes, with 90 % certainty no more than 8 in any single hour.")]
    [InlineData("<path class=\"load\" d=\"M")]
    [InlineData("<path class=\"likely\" d=\"M")]
    [InlineData("<path class=\"high\" d=\"M")]
    [InlineData("<path class=\"band\" d=\"M")]
    [InlineData("<path class=\"paid\" d=\"M")]
    [InlineData("<path class=\"ready\" d=\"M")]
    [InlineData("<path class=\"wanted\" d=\"M")]
    [InlineData("<tr><th scope=\"row\">2026-03-03</th><td class=\"number zero\" title=\"unknown\">–</td><td class=\"number\">5.0</td><td class=\"number\">7.5</td><td class=\"number neutral\">1</td><td class=\"number neutral\">8</td></tr>")]
    [InlineData("<tr><th scope=\"row\">2026-03-02 – 2026-04-02</th><td class=\"number neutral\">4</td><td class=\"number neutral\">9</td><td class=\"number zero\">0</td></tr>")]
    [InlineData("<tr><th scope=\"row\">2026-03</th><td class=\"number\">2</td><td class=\"text\">03-05: 2</td></tr>")]
    [InlineData("<tr><th scope=\"row\">2026-04</th><td class=\"number\">1</td><td class=\"text\">04-11: 1</td></tr>")]
    [InlineData("renewed by the cloud")]
    [InlineData("no id yet")]
    [InlineData("<summary>Signals, policies and limits of 03-02 18:22</summary>")]
    [InlineData("<caption>Policies of transcode</caption>")]
    [InlineData("<a href=\"/buying?scope=beijing%2Ftranscode\">")]
    public void Render_GroupAtWork_ShowsEachPart(string part) => Assert.Contains(part, Render(), StringComparison.Ordinal);

    [Fact]
    public void Render_OtherGroups_AreNoPartOfIt()
    {
        var page = Render();

        Assert.DoesNotContain("hangzhou", page, StringComparison.Ordinal);
        Assert.DoesNotContain("beijing/live", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_NothingKnown_SaysSoAndDrawsAnEmptyFrame()
    {
        var page = GroupPage.Render(new PageVisit(StatusSamples.Fleet with { Clusters = [] }, "/"), "beijing", "transcode", new GroupDetail());

        Assert.Contains("not decided yet", page, StringComparison.Ordinal);
        Assert.Contains("How many nodes are Ready now isn&#x27;t known.", page, StringComparison.Ordinal);
        Assert.Contains("No lease is known to end.", page, StringComparison.Ordinal);
        Assert.Contains("no policy of it tracks a target", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_GroupThatOnlyTheLedgerKnows_ShowsItsNewestDecision() =>
        Assert.Contains("wants 9, 1 to 40 allowed", GroupPage.Render(new PageVisit(StatusSamples.Fleet with { Clusters = [] }, "/"), "beijing", "transcode", DetailSamples.Detail), StringComparison.Ordinal);

    [Fact]
    public void Render_TextFromOutside_IsEncodedEverywhere()
    {
        var group = StatusSamples.Buying with { Name = Attack, Explanation = Attack };
        var detail = DetailSamples.Detail with
        {
            Nodes = [new NodeLine(Attack, Attack, Attack, StatusSamples.Now, false)],
            Decisions = [new DecisionDossier(StatusSamples.Fleet.Decisions[0] with { Explanation = Attack, Outcome = Attack }, group)],
        };
        var page = GroupPage.Render(new PageVisit(StatusSamples.Fleet with { Clusters = [] }, Attack) { Said = Attack }, Attack, Attack, detail);

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("onload=\"", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=", page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/clusters/beijing", HttpStatusCode.OK, "<caption>Nodes of beijing</caption>")]
    [InlineData("/clusters/nowhere", HttpStatusCode.NotFound, "There is no cluster nowhere.")]
    [InlineData("/clusters/beijing/groups/transcode", HttpStatusCode.OK, "Expiry calendar of transcode")]
    [InlineData("/clusters/beijing/groups/none", HttpStatusCode.NotFound, "beijing has no group none.")]
    public async Task Get_PagesBehindTheFleet_AnswerWhatThereIs(string path, HttpStatusCode status, string part)
    {
        await using var host = await WebHost.StartAsync();

        using var response = await host.Client.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains(part, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static string Render() => GroupPage.Render(new PageVisit(StatusSamples.Fleet, "/"), "beijing", "transcode", DetailSamples.Detail);
}
