using EdgeAutoscaler.Core.Notifying;
using EdgeAutoscaler.Notifying;
using EdgeAutoscaler.Tests.Cycle;
using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Tests.Notifying;

public sealed class DeliveryGateTests
{
    private static readonly GateRules Rules = new(TimeSpan.FromHours(1), MaxPerHour: 4);

    private readonly FakeTimeProvider _clock = new(Told.Now);
    private readonly DeliveryGate _gate;

    public DeliveryGateTests() => _gate = new DeliveryGate(_clock);

    [Fact]
    public void Ask_SameNews_IsToldOnceWithinTheTime()
    {
        Assert.Equal(GateVerdict.Pass, Ask("a"));
        _clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(GateVerdict.Duplicate, Ask("a"));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(GateVerdict.Pass, Ask("a"));
    }

    [Fact]
    public void Ask_WhatCouldNotBeDelivered_IsTriedWhenItComesAgain()
    {
        Ask("a");
        _gate.Failed(Told.News("a"));

        Assert.Equal(GateVerdict.Pass, Ask("a"));
    }

    [Fact]
    public void Ask_TooMany_AreHeldBackButAQuarterIsKeptForCriticalNews()
    {
        Assert.Equal([GateVerdict.Pass, GateVerdict.Pass, GateVerdict.Pass, GateVerdict.HeldBack], new[] { "a", "b", "c", "d" }.Select(key => Ask(key)));
        Assert.Equal(GateVerdict.Pass, Ask("e", NotificationSeverity.Critical));
        Assert.Equal(GateVerdict.HeldBack, Ask("f", NotificationSeverity.Critical));
    }

    [Fact]
    public void TakeSummary_OnceThereIsRoom_TellsHowManyOfWhat()
    {
        foreach (var key in new[] { "a", "b", "c", "d", "e" })
            Ask(key);
        Ask("f", NotificationSeverity.Warning, NotificationKind.PurchaseRejected);
        Assert.Null(_gate.TakeSummary(Rules, Told.Now));

        _clock.Advance(TimeSpan.FromHours(1));
        var summary = _gate.TakeSummary(Rules, Told.Now);

        Assert.Equal((NotificationKind.HeldBack, "3 more notifications were held back"), (summary!.Kind, summary.Title));
        Assert.Contains("2 × purchase accepted, 1 × purchase rejected", summary.Text, StringComparison.Ordinal);
        Assert.Null(_gate.TakeSummary(Rules, Told.Now));
    }

    [Fact]
    public void Ask_WallClockSetBack_SilencesNobody()
    {
        var wall = new SettableClock(_clock);
        var gate = new DeliveryGate(wall);
        gate.Ask(Told.News("a"), Rules);
        wall.Error = TimeSpan.FromDays(-365);
        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(GateVerdict.Pass, gate.Ask(Told.News("a"), Rules));
    }

    private GateVerdict Ask(string key, NotificationSeverity severity = NotificationSeverity.Info, NotificationKind kind = NotificationKind.PurchaseAccepted) =>
        _gate.Ask(Told.News(key, severity, kind), Rules);
}
