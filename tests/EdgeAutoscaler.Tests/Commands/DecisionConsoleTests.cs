using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Tests.Status;
using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Tests.Commands;

public sealed class DecisionConsoleTests
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 3, 2, 10, 31, 0, TimeSpan.Zero));

    [Fact]
    public void Decided_FirstTime_IsOneLineWithServiceTimeOutcomeAndSentence() => Assert.Equal(
        [$"2026-03-02 18:29:48  buy        beijing/transcode  {StatusSamples.Buying.Explanation}"],
        Told(console => console.Decided("beijing", StatusSamples.Buying)));

    [Fact]
    public void Decided_OnlyLoadAndTimeDiffer_IsToldOnce() => Assert.Single(Told(console =>
    {
        console.Decided("beijing", StatusSamples.Buying);
        console.Decided("beijing", StatusSamples.Buying with { DecidedAt = StatusSamples.Now, Explanation = "want 9 (cpu 23.9)" });
    }));

    [Fact]
    public void Decided_SomethingChanged_IsToldAgain()
    {
        GroupStatus[] changes =
        [
            StatusSamples.Buying with { Desired = 10 },
            StatusSamples.Buying with { Ready = 7 },
            StatusSamples.Buying with { InFlight = 0 },
            StatusSamples.Buying with { Outcome = "limited" },
            StatusSamples.Buying with { Limits = [] },
            StatusSamples.Buying with { Purchase = null },
            StatusSamples.Buying with { Signals = [] },
        ];

        Assert.All(changes, change => Assert.Equal(2, Told(console =>
        {
            console.Decided("beijing", StatusSamples.Buying);
            console.Decided("beijing", change);
        }).Count));
    }

    [Fact]
    public void Decided_SameGroupNameInTwoClusters_AreTwoStories() => Assert.Equal(2, Told(console =>
    {
        console.Decided("beijing", StatusSamples.Buying);
        console.Decided("hangzhou", StatusSamples.Buying);
    }).Count);

    [Fact]
    public void Purchase_OnItsWay_IsToldAtEachStageAndNotBetween()
    {
        var lines = Told(console =>
        {
            console.Purchase(StatusSamples.Accepted with { Stage = null, Instances = 0 });
            console.Purchase(StatusSamples.Accepted with { Stage = null, Instances = 0 });
            console.Purchase(StatusSamples.Accepted);
            console.Purchase(StatusSamples.Accepted with { State = "fulfilled", Instances = 2, SettledAt = StatusSamples.Now });
        });

        Assert.Equal(
            [
                "2026-03-02 10:31:00  accepted   beijing/transcode  2 × tiny-telecom for 1 month at 460; task T-5f8a",
                "2026-03-02 10:31:00  accepted   beijing/transcode  2 × tiny-telecom for 1 month at 460; task T-5f8a; create_ens_instance; 1 of 2 came",
                "2026-03-02 18:30:00  fulfilled  beijing/transcode  2 × tiny-telecom for 1 month at 460; task T-5f8a; 2 of 2 came",
            ],
            lines);
    }

    [Fact]
    public void Decided_OnATerminal_WrapsUnderTheSentenceNotUnderTheTime()
    {
        var lines = Rendered.Terminal(80, console => new DecisionConsole(console, Clock).Decided("beijing", StatusSamples.Buying)).Split('\n');

        Assert.All(lines.Skip(1).Where(line => line.Length > 0), line => Assert.StartsWith(new string(' ', 21), line, StringComparison.Ordinal));
    }

    private static List<string> Told(Action<DecisionConsole> tell) =>
        [.. Rendered.Plain(console => tell(new DecisionConsole(console, Clock))).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
