using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Tests.Status;

public sealed class GroupPastTests
{
    private static readonly DateTimeOffset Now = StatusSamples.Now;

    [Fact]
    public void Of_DecisionsInARow_AreStepsUpToNow()
    {
        var past = GroupPast.Of([Decision(60, 31, 4, 3), Decision(30, 1, 6, 5)], [], Now);

        Assert.Equal(((int?)3, (int?)4), (past.Ready.At(Now.AddMinutes(-45)), past.Wanted.At(Now.AddMinutes(-45))));
        Assert.Equal(((int?)5, (int?)6), (past.Ready.At(Now.AddMinutes(-1)), past.Wanted.At(Now.AddMinutes(-1))));
        Assert.Null(past.Ready.At(Now));
        Assert.Null(past.Ready.At(Now.AddMinutes(-61)));
    }

    [Fact]
    public void Of_LongSilence_IsUnknown()
    {
        var past = GroupPast.Of([Decision(600, 500, 4, 3), Decision(30, 1, 6, 5)], [], Now);

        Assert.Equal(3, past.Ready.At(Now.AddMinutes(-501)));
        Assert.Null(past.Ready.At(Now.AddMinutes(-300)));
    }

    [Fact]
    public void Of_ServiceThatStoodStillUntilNow_IsUnknownSince() =>
        Assert.Null(GroupPast.Of([Decision(600, 500, 4, 3)], [], Now).Ready.At(Now.AddMinutes(-10)));

    [Fact]
    public void Of_NodesThatCouldNotBeListed_AreUnknown()
    {
        var past = GroupPast.Of([Decision(60, 1, 4, null)], [], Now);

        Assert.Null(past.Ready.At(Now.AddMinutes(-30)));
        Assert.Equal(4, past.Wanted.At(Now.AddMinutes(-30)));
    }

    [Fact]
    public void ExpiryMonths_LeasesOfALocalDay_AreCountedTogether()
    {
        var end = new DateTimeOffset(2026, 3, 31, 23, 30, 0, TimeSpan.FromHours(8));
        NodeLine[] nodes = [Node(end), Node(end.AddHours(-20)), Node(end.AddHours(1)), Node(end) with { IsRenewed = true }, Node(null)];

        var months = ExpiryMonth.Of(nodes, TimeSpan.FromHours(8));

        Assert.Equal([(new DateOnly(2026, 3, 1), 2), (new DateOnly(2026, 4, 1), 1)], months.Select(month => (month.First, month.Nodes)));
        Assert.Equal([(new DateOnly(2026, 3, 31), 2)], months[0].Days);
    }

    private static NodeLine Node(DateTimeOffset? end) => new("i", "", "ready", end, false);

    [Fact]
    public void Of_HoursBeforeTheOldestDecision_TellWhatWasReadyThen()
    {
        var hour = Now.AddHours(-10);

        var past = GroupPast.Of(
            [Decision(30, 1, 6, 5)],
            [new HourlyLoad(hour, 40, 50, 60, 3), new HourlyLoad(hour.AddHours(1), 40, 50, 60, 4), new HourlyLoad(Now.AddHours(-1), 40, 50, 60, 9)],
            Now);

        Assert.Equal((null, 3, 4, null), (past.Ready.At(hour.AddMinutes(-1)), past.Ready.At(hour), past.Ready.At(hour.AddMinutes(119)), past.Ready.At(hour.AddMinutes(121))));
        Assert.Equal((9, 5), (past.Ready.At(Now.AddMinutes(-31)), past.Ready.At(Now.AddMinutes(-30))));
        Assert.Null(past.Wanted.At(hour));
    }

    [Fact]
    public void Of_HourInWhichNobodySawNodes_IsUnknown() =>
        Assert.Null(GroupPast.Of([], [new HourlyLoad(Now.AddHours(-3), 40, 50, 60)], Now).Ready.At(Now.AddHours(-3)));

    private static DecisionDossier Decision(int from, int to, int wanted, int? ready) => new(
        StatusSamples.Fleet.Decisions[0] with { At = Now.AddMinutes(-from), LastAt = Now.AddMinutes(-to) },
        StatusSamples.Buying with { Desired = wanted, Ready = ready });
}
