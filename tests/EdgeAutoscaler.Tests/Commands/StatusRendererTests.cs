using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Tests.Status;

namespace EdgeAutoscaler.Tests.Commands;

public sealed class StatusRendererTests
{
    private const char Escape = '\u001b';

    private static readonly FleetStatus Fleet = StatusSamples.Fleet;

    [Theory]
    [InlineData("DEMO  Simulated cloud, no money is spent, clock runs 360×.")]
    [InlineData("2026-03-02 18:30:00 +08:00")]
    [InlineData("running, last cycle 12 s ago: ok, safe to scale")]
    [InlineData("state unknown, no cycle yet, not safe to scale")]
    [InlineData("transcode   buy         9      5          1          2          0         1      3")]
    [InlineData("transcode: want 9 (target-tracking cpu")]
    [InlineData("03-02 18:22  beijing/transcode  accepted")]
    [InlineData("2 × tiny-telecom for 1 month at 460; task T-5f8a; create_ens_instance; 1 of 2 came")]
    [InlineData("1 × small-unicom for 3 months at 1 950.5; the connection broke after the order was sent")]
    [InlineData("2 × tiny-telecom for 12 months at 4 580; task T-11c0; 2 of 2 came")]
    [InlineData("fleet                     Month   30 000     21 500  8 040    460")]
    [InlineData("03-02 13:30  hangzhou/cdn  no data, 3 times until 03-02 14:30")]
    public void Render_AFleetAtWork_SaysEachPartInPlainText(string part) =>
        Assert.Contains(Condensed(part), Condensed(Render(Fleet)), StringComparison.Ordinal);

    [Fact]
    public void Render_NodesCannotBeListed_ShowsThatShortIsUnknown()
    {
        var unknown = StatusSamples.Holding with { Name = "unknown", Ready = null, NotReady = null, Expiring = null, Shortfall = null, InFlight = 0, Ambiguous = 0 };

        var text = Render(Fleet with { Clusters = [Fleet.Clusters[0] with { Groups = [unknown] }] });

        var row = Assert.Single(text.Split('\n'), line => line.StartsWith("unknown ", StringComparison.Ordinal));
        Assert.EndsWith(" – – 0 0 – –", Condensed(row), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_ToAFile_LeavesNoBlanksAtTheEndsOfLines() =>
        Assert.All(Render(Fleet).Split('\n'), line => Assert.Equal(line.TrimEnd(), line));

    [Fact]
    public void Render_ToAFile_HasNoEscapesAndKeepsSentencesOnOneLine()
    {
        var text = Render(Fleet);

        Assert.DoesNotContain(Escape, text);
        Assert.Contains(StatusSamples.Buying.Explanation, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_OnATerminal_WrapsWithinItsWidthAndKeepsTheIndent()
    {
        var text = Rendered.Terminal(60, console => new PlanRenderer(console).Render(Fleet.Clusters));

        var plain = text.Split('\n').Select(line => System.Text.RegularExpressions.Regex.Replace(line, $"{Escape}\\[[0-9;]*m", "")).ToList();
        Assert.All(plain, line => Assert.True(line.TrimEnd().Length <= 60, line));
        Assert.Contains(plain, line => line.StartsWith("  have 5 Ready", StringComparison.Ordinal) || line.StartsWith("  5 Ready", StringComparison.Ordinal));
        Assert.Contains(Escape, text);
    }

    [Fact]
    public void Render_NothingYet_SaysNone()
    {
        var text = Render(Fleet with { Clusters = [], Budgets = [], Purchases = [], Decisions = [] });

        Assert.Contains("Purchases: none", text, StringComparison.Ordinal);
        Assert.Contains("Budgets: none", text, StringComparison.Ordinal);
        Assert.Contains("Recent decisions: none", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_TextThatLooksLikeMarkupOrEscapes_IsShownHarmless()
    {
        var purchase = StatusSamples.Doubtful with { Detail = $"[red]no[/] {Escape}[2Jgone\nnext" };

        var text = Render(Fleet with { Purchases = [purchase] });

        Assert.Contains("[red]no[/]  [2Jgone next", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Escape, text);
    }

    private static string Render(FleetStatus fleet) => Rendered.Plain(console => new StatusRenderer(console).Render(fleet));

    private static string Condensed(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
