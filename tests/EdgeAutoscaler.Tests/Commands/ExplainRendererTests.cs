using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Tests.Status;

namespace EdgeAutoscaler.Tests.Commands;

public sealed class ExplainRendererTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 18, 22, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData(1, "Decided 2026-03-02 18:22:00 +08:00.")]
    [InlineData(2, "Decided 2026-03-02 18:22:00 +08:00, and once more at 2026-03-02 18:30:00; the numbers are those of the first time.")]
    [InlineData(16, "Decided 2026-03-02 18:22:00 +08:00, and 15 times more until 2026-03-02 18:30:00; the numbers are those of the first time.")]
    public void Render_ADecision_SaysWhenItHeldInTheOffsetOfTheService(int repeats, string line)
    {
        var decision = StatusSamples.Fleet.Decisions[0] with { At = At, LastAt = At.AddMinutes(8), Repeats = repeats };

        var text = Rendered.Plain(console => new ExplainRenderer(console).Render(new DecisionDossier(decision, StatusSamples.Buying)));

        Assert.Equal(line, text.Split('\n')[0]);
    }
}
