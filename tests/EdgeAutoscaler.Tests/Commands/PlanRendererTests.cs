using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Tests.Status;

namespace EdgeAutoscaler.Tests.Commands;

public sealed class PlanRendererTests
{
    private static readonly ClusterStatus Beijing = StatusSamples.Fleet.Clusters[0];

    [Theory]
    [InlineData("beijing/transcode  buy  2 × tiny-telecom for 1 month at 460")]
    [InlineData("  want 9 (target-tracking cpu: cpu 23.4 at 4×0.7 per node); have 5 Ready")]
    [InlineData("  signal cpu: 23.4, 28 s ago")]
    [InlineData("  signal queue: no value: too old")]
    [InlineData("  policy target-tracking cpu: 9 nodes: cpu 23.4 at 4×0.7 per node")]
    [InlineData("  policy step queue: asks for nothing: queue: too old")]
    [InlineData("  limit  budget: 3 → 2: fleet: 460 left of 30 000")]
    [InlineData("beijing/live  hold")]
    [InlineData("hangzhou: not safe to scale (its state could not be read), nothing would be bought")]
    public void Render_Decisions_ExplainsEachWithWhatIsBehindIt(string part) =>
        Assert.Contains(part, Render(StatusSamples.Fleet.Clusters), StringComparison.Ordinal);

    [Fact]
    public void Render_ClusterInAnotherState_NamesIt() => Assert.Contains(
        "beijing: not safe to scale (state updating)",
        Render([Beijing with { State = "updating", SafeToScale = false }]),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "A cycle would buy nothing now. Nothing was bought.")]
    [InlineData(1, "A cycle would buy 1 node now. Nothing was bought.")]
    [InlineData(4, "A cycle would buy 4 nodes now. Nothing was bought.")]
    public void Render_AtTheEnd_SaysWhatWouldBeBought(int count, string sum)
    {
        var group = StatusSamples.Buying with { Purchase = count == 0 ? null : new PlannedPurchaseStatus("tiny", count, 1, 230) };

        Assert.EndsWith(sum + Environment.NewLine, Render([Beijing with { Groups = [group] }]), StringComparison.Ordinal);
    }

    private static string Render(IReadOnlyList<ClusterStatus> clusters) => Rendered.Plain(console => new PlanRenderer(console).Render(clusters));
}
