using EdgeAutoscaler.Cycle;
using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Tests.Cycle;

public sealed class TroublesTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly Troubles _troubles = new();

    [Fact]
    public void Fails_ForHalfAnHour_IsSaidAtItsBeginAndEveryTenMinutes()
    {
        var said = 0;
        for (var minute = 0; minute < 30; minute++)
        {
            said += Fails("nodes", "unreachable", $"attempt {minute}") ? 1 : 0;
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(3, said);
    }

    [Fact]
    public void Fails_AnotherReadingInTheSameWords_IsNotSaid()
    {
        Assert.True(Fails("nodes", "no_credentials", "nothing set"));
        Assert.False(Fails("tasks", "no_credentials", "nothing set"));
        Assert.True(Fails("cluster state", "Forbidden.RAM", "not allowed to describe the cluster"));
    }

    [Fact]
    public void Fails_AnotherReason_IsSaidAndBackAndForthOnlyOnce()
    {
        Assert.True(Fails("nodes", "unreachable", "refused"));
        Assert.True(Fails("nodes", "circuit_open", "paused"));
        Assert.False(Fails("nodes", "unreachable", "refused"));
        Assert.False(Fails("nodes", "circuit_open", "paused"));
    }

    [Fact]
    public void TakeEnd_EverythingWorksAgain_IsToldOnce()
    {
        Fails("nodes", "unreachable", "refused");
        Fails("tasks", "unreachable", "refused");

        _troubles.Works("nodes");
        Assert.False(_troubles.TakeEnd());
        _troubles.Works("tasks");

        Assert.True(_troubles.TakeEnd());
        Assert.False(_troubles.TakeEnd());
        Assert.True(Fails("nodes", "unreachable", "refused"));
    }

    [Fact]
    public void TakeEnd_NothingEverFailed_HasNothingToTell()
    {
        _troubles.Works("nodes");

        Assert.False(_troubles.TakeEnd());
    }

    private bool Fails(string reading, string reason, string detail) => _troubles.Fails(reading, reason, detail, _clock);
}
