using CsCheck;
using EdgeAutoscaler.Simulator.World;

namespace EdgeAutoscaler.Simulator.Tests.World;

public class LeaseTests
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    [Fact]
    public void ExpiryAt_WithoutRenewal_IsTheEndOfTheTermForEver()
    {
        var lease = Lease.Of(At(2026, 1, 31), 1, renewMonths: null);

        Assert.Equal(At(2026, 2, 28), lease.ExpiryAt(At(2026, 1, 31)));
        Assert.Equal(At(2026, 2, 28), lease.ExpiryAt(At(2027, 1, 1)));
    }

    [Fact]
    public void ExpiryAt_StartLateInTheUtcDay_CountsMonthsInBeijing() =>
        Assert.Equal(
            new DateTimeOffset(2026, 2, 28, 4, 0, 0, Beijing),
            Lease.Of(new DateTimeOffset(2026, 1, 30, 20, 0, 0, TimeSpan.Zero), 1, null).ExpiryAt(At(2026, 2, 1)));

    [Fact]
    public void ExpiryAt_WithRenewal_MovesOnceEachTermIsOver()
    {
        var lease = Lease.Of(At(2026, 1, 31), 1, renewMonths: 3);

        Assert.Equal(At(2026, 2, 28), lease.ExpiryAt(At(2026, 2, 27)));
        Assert.Equal(At(2026, 5, 28), lease.ExpiryAt(At(2026, 2, 28)));
        Assert.Equal(At(2026, 8, 28), lease.ExpiryAt(At(2026, 6, 1)));
    }

    [Fact]
    public void ExpiryAt_RenewedLease_IsAlwaysAhead() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[1, 12], Gen.Int[0, 3000]).Sample((months, renewal, days) =>
        {
            var now = At(2026, 1, 31).AddDays(days);
            return Lease.Of(At(2026, 1, 31), months, renewal).ExpiryAt(now) > now;
        });

    [Fact]
    public void Ending_AnyExpiryAhead_EndsThenAndHadBegunByNow() =>
        Gen.Int[1, 1000].Sample(hours =>
        {
            var now = At(2026, 3, 31);
            var expiry = now.AddHours(hours);
            var lease = Lease.Ending(expiry, now, renewMonths: null);
            return lease.Start <= now && lease.ExpiryAt(now) == expiry;
        });

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 0, 0, 0, Beijing);
}
