using System.Data.Common;
using EdgeAutoscaler.Core.Forecasting;
using static EdgeAutoscaler.Adapters.Tests.Ledger.TestPurchase;

namespace EdgeAutoscaler.Adapters.Tests.Ledger;

public abstract class LoadHistoryCompliance<TStore> : LedgerCompliance<TStore>
    where TStore : ITestStore, new()
{
    [Fact]
    public async Task RecordHours_New_KeepsEveryDigit()
    {
        HourlyLoad[] hours = [new(Noon, 0.1 + 0.2, 1e17 / 3, 60, NodesReady: 7), new(Noon.AddHours(1), 0, 0, 1), new(Noon.AddHours(2), double.Epsilon, 1e12, int.MaxValue)];

        await RecordAsync(hours);

        Assert.Equal(hours, await ReadAsync());
    }

    [Fact]
    public async Task RecordHours_AgainAndAgain_ChangesNothing()
    {
        HourlyLoad[] hours = [Hour(0), Hour(1)];

        await RecordAsync(hours);
        await RecordAsync([.. hours, hours[1]]);

        Assert.Equal(hours, await ReadAsync());
    }

    [Theory]
    [InlineData(29, 5.0)]
    [InlineData(30, 5.0)]
    [InlineData(31, 7.0)]
    public async Task RecordHours_KnownHour_KeepsTheOneWithMoreSamples(int samples, double mean)
    {
        await RecordAsync(new HourlyLoad(Noon, 5, 6, 30));

        await RecordAsync(new HourlyLoad(Noon, 7, 8, samples));

        Assert.Equal(new HourlyLoad(Noon, mean, mean + 1, Math.Max(30, samples)), Assert.Single(await ReadAsync()));
    }

    [Fact]
    public async Task RecordHours_None_IsNothing()
    {
        await RecordAsync();

        Assert.Empty(await ReadAsync());
    }

    [Fact]
    public async Task RecordHours_MoreThanFitIntoOneTurn_KeepsAll()
    {
        HourlyLoad[] hours = [.. Enumerable.Range(0, 1201).Select(hour => Hour(hour))];

        await RecordAsync(hours);

        Assert.Equal(hours, await ReadAsync());
    }

    [Fact]
    public async Task RecordHours_HalfPastTheHour_IsRefused() => await Assert.ThrowsAnyAsync<DbException>(
        () => RecordAsync(Hour(0) with { Hour = Noon.AddMinutes(30) }));

    [Theory]
    [InlineData(double.NaN, 1.0, 1)]
    [InlineData(1.0, double.NaN, 1)]
    [InlineData(double.PositiveInfinity, 1.0, 1)]
    [InlineData(1.0, double.PositiveInfinity, 1)]
    [InlineData(-1.0, 1.0, 1)]
    [InlineData(1.0, -1.0, 1)]
    [InlineData(1.0, 1.0, 0)]
    public async Task RecordHours_NoLoad_IsRefusedWithTheWholeTurn(double mean, double peak, int samples)
    {
        // By the database, or by its driver already.
        await Assert.ThrowsAnyAsync<Exception>(() => RecordAsync(Hour(0), new HourlyLoad(Noon.AddHours(1), mean, peak, samples)));

        Assert.Empty(await ReadAsync());
    }

    [Fact]
    public async Task ReadHours_RecordedInAnyOrder_AreOldestFirstInUtc()
    {
        await RecordAsync(Hour(2), Hour(0) with { Hour = Noon.ToOffset(TimeSpan.FromHours(8)) }, Hour(1));

        var read = await ReadAsync();

        Assert.Equal([Noon, Noon.AddHours(1), Noon.AddHours(2)], read.Select(hour => hour.Hour));
        Assert.All(read, hour => Assert.Equal(TimeSpan.Zero, hour.Hour.Offset));
    }

    [Fact]
    public async Task ReadHours_From_LeavesOutWhatBeganBefore()
    {
        await RecordAsync(Hour(0), Hour(1), Hour(2));

        Assert.Equal([Hour(1), Hour(2)], await Ledger.ReadHoursAsync(Cluster, Group, Noon.AddHours(1), default));
        Assert.Equal([Hour(2)], await Ledger.ReadHoursAsync(Cluster, Group, Noon.AddHours(1).AddMilliseconds(1), default));
    }

    [Fact]
    public async Task ReadHours_OfOtherGroups_AreNotShown()
    {
        await RecordAsync(Hour(0));
        await Ledger.RecordHoursAsync(Cluster, "cache", [Hour(0, load: 2)], default);
        await Ledger.RecordHoursAsync("hangzhou", Group, [Hour(0, load: 3)], default);

        Assert.Equal([Hour(0)], await ReadAsync());
        Assert.Equal([Hour(0, load: 2)], await Ledger.ReadHoursAsync(Cluster, "cache", Noon, default));
        Assert.Equal([Hour(0, load: 3)], await Ledger.ReadHoursAsync("hangzhou", Group, Noon, default));
        Assert.Empty(await Ledger.ReadHoursAsync("hangzhou", "cache", Noon, default));
    }

    [Fact]
    public async Task ReadHours_AfterACrash_ShowsWhatWasRecordedBefore()
    {
        await RecordAsync(Hour(0), Hour(1));

        await CrashAsync();

        Assert.Equal([Hour(0), Hour(1)], await ReadAsync());
        await RecordAsync(Hour(1), Hour(2));
        Assert.Equal([Hour(0), Hour(1), Hour(2)], await ReadAsync());
    }

    [Fact]
    public async Task Retain_HoursOlderThan25Months_GoAndMoneyStays()
    {
        var open = await AcceptedAsync(Intent("open", at: Noon.AddYears(-3)));
        await RecordAsync(Hour(-1), Hour(0), Hour(1));
        var money = await MoneyAsync();

        Assert.Equal(1, await Ledger.RetainAsync(Noon.AddMonths(25), default));
        Assert.Equal(0, await Ledger.RetainAsync(Noon.AddMonths(25), default));

        Assert.Equal([Hour(0), Hour(1)], await ReadAsync());
        Assert.Equal((200m, 0m), money);
        Assert.Equal(money, await MoneyAsync());
        Assert.NotEmpty((await FindAsync(open)).Intent.Baseline.TaskIds);
    }

    private static HourlyLoad Hour(int hour, double load = 1) => new(Noon.AddHours(hour), load, load + 1, 60);

    private Task RecordAsync(params HourlyLoad[] hours) => Ledger.RecordHoursAsync(Cluster, Group, hours, default);

    private Task<IReadOnlyList<HourlyLoad>> ReadAsync() => Ledger.ReadHoursAsync(Cluster, Group, DateTimeOffset.UnixEpoch, default);
}
