using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Timelines;
using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Tests.Cycle;

public sealed class ClusterMemoryTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly ClusterMemory _memory = new();

    private StepFunction Ready => _memory.ReadyNodes(CycleBench.Group("transcode"));

    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    [InlineData(12, false)]
    public async Task Serve_EpochAfterTheLastOrNot_KnowsWhetherSamplesWereMissed(long next, bool complete)
    {
        _memory.Serve(7);
        await _memory.ReadBackAsync(() => Task.CompletedTask);

        _memory.Serve(next);

        Assert.Equal(complete, _memory.HasHistory);
    }

    [Fact]
    public async Task ReadBack_SamplesOfBefore_AreForgotten()
    {
        var group = CycleBench.Group("transcode");
        _memory.Remember(group, group.Signals[0], [new LoadSample(Start, 99)], Start);

        await _memory.ReadBackAsync(() =>
        {
            _memory.Remember(group, group.Signals[0], [new LoadSample(Start.AddMinutes(1), 10)], Start);
            return Task.CompletedTask;
        });

        Assert.Equal(10, Assert.Single(_memory.Series(group, group.Signals[0]).Samples).Value);
    }

    [Fact]
    public void RememberReady_SameCountAgain_IsKnownThroughout()
    {
        Remember(0, 4);
        Remember(1, 4);

        Assert.Equal(4, Ready.At(Start.AddSeconds(30)));
        Assert.False(Ready.ChangesIn(new TimeInterval(Start.AddSeconds(1), Start.AddMinutes(2))));
    }

    [Fact]
    public void RememberReady_CountChanged_IsUnknownBetweenTheTwoCounts()
    {
        Remember(0, 4);
        Remember(1, 4);
        Remember(2, 3);

        Assert.Equal(4, Ready.At(Start.AddSeconds(30)));
        Assert.Null(Ready.At(Start.AddSeconds(90)));
        Assert.Equal(3, Ready.At(Start.AddMinutes(3)));
    }

    [Fact]
    public void RememberReady_NodesNotListed_IsUnknownUntilTheyAreAgain()
    {
        Remember(0, 4);
        Remember(1, null);
        Remember(2, 4);

        Assert.Null(Ready.At(Start.AddSeconds(90)));
        Assert.Equal(4, Ready.At(Start.AddMinutes(2)));
    }

    [Fact]
    public void RememberReady_OldCounts_AreForgotten()
    {
        Remember(0, 4);
        Remember(90, 5, oldestMinute: 60);

        Assert.Null(Ready.At(Start.AddMinutes(30)));
        Assert.Equal(5, Ready.At(Start.AddMinutes(90)));
    }

    private void Remember(double minute, int? ready, double oldestMinute = -60) =>
        _memory.RememberReady(CycleBench.Group("transcode"), Start.AddMinutes(minute), ready, Start.AddMinutes(oldestMinute));
}
