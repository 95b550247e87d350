using EdgeAutoscaler.Adapters.AckEdge.Purchase;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Simulator.Faults;

namespace EdgeAutoscaler.Tests.Matrix;

/// <summary>The cloud refuses, or nothing can be sent: nothing is held, nothing is hammered, and it goes on when the trouble is over.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("0")]
    [InlineData("60")]
    [InlineData("-60")]
    [InlineData("99999999")]
    [InlineData("Wed, 21 Oct 2015 07:28:00 GMT")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    [InlineData("soon")]
    public async Task Cycle_Throttled_WaitsABoundedTimeWhateverTheCloudAsksFor(string? retryAfter)
    {
        await using var world = await HttpBench.StartAsync();
        world.Spoil(Throttled(retryAfter), times: 3);

        await world.Bench.LiveAsync(TimeSpan.FromMinutes(4));
        Assert.Equal(1, world.Sent);
        Assert.Equal(PurchaseResult.Rejected, Assert.Single(world.Bench.Observer.Purchases).Result);
        Assert.Equal((0m, 0m), await world.Bench.MoneyAsync());

        await world.Bench.LiveAsync(TimeSpan.FromMinutes(56));
        Assert.Equal(4, world.Sent);
        Assert.Equal(4, Assert.Single(world.Cloud.Purchases).Count);
    }

    [Fact]
    public async Task Cycle_ThrottledForLongerThanTheRest_WaitsAsLongAsTheCloudAsks()
    {
        await using var world = await HttpBench.StartAsync();
        world.Spoil(Throttled("1800"));

        await world.Bench.LiveAsync(TimeSpan.FromMinutes(29));
        Assert.Equal(1, world.Sent);

        await world.Bench.LiveAsync(TimeSpan.FromMinutes(3));
        Assert.Equal(2, world.Sent);
    }

    public static TheoryData<string, RejectionReason, int> Refusals => new()
    {
        { "stock", RejectionReason.Stock, 4 },
        { "quota", RejectionReason.Quota, 2 },
        { "balance", RejectionReason.Balance, 2 },
        { "forbidden", RejectionReason.Forbidden, 2 },
        { "unauthorized", RejectionReason.Forbidden, 2 },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Cycle_Refused_FreesTheMoneyAndRests(string refusal, RejectionReason reason, int attemptsInAnHour)
    {
        await using var world = await HttpBench.StartAsync();
        world.Spoil(Refusal(refusal), times: 100);

        await world.Bench.LiveAsync(TimeSpan.FromMinutes(58));

        Assert.Equal(attemptsInAnHour, world.Sent);
        Assert.All(await world.Bench.Ledger.ReadIntentsAsync(10, default), record => Assert.Equal((IntentState.Rejected, reason), (record.State, record.Rejection)));
        Assert.Equal((0m, 0m), await world.Bench.MoneyAsync());
        Assert.Empty(world.Cloud.Purchases);
    }

    [Fact]
    public async Task Cycle_PasswordFileMissingThenEmptyThenThere_SendsNothingUntilItIs()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("password-").FullName, "password");
        await using var world = await HttpBench.StartAsync();
        world.Passwords = new FileLoginPasswordSource(path);

        await world.Bench.CycleAsync();
        WriteSecret(path, "");
        await world.Bench.LiveAsync(TimeSpan.FromMinutes(10));
        Assert.Equal(0, world.Sent);
        Assert.All(world.Bench.Observer.Purchases, purchase => Assert.Equal(PurchaseResult.Rejected, purchase.Result));
        Assert.Equal((0m, 0m), await world.Bench.MoneyAsync());

        WriteSecret(path, "Aa1!Aa1!Aa1!");
        await world.Bench.LiveAsync(TimeSpan.FromMinutes(20));
        Assert.Equal(1, world.Sent);
        Assert.Equal(4, Assert.Single(world.Cloud.Purchases).Count);
    }

    private static void WriteSecret(string path, string content)
    {
        File.WriteAllText(path, content);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static Fault.Refuse Throttled(string? retryAfter) =>
        new(429, "Throttling.User", "too fast") { Headers = retryAfter is null ? new Dictionary<string, string>() : new() { ["Retry-After"] = retryAfter } };

    private static Fault Refusal(string name) => name switch
    {
        "stock" => Fault.OutOfStock(),
        "quota" => Fault.QuotaExceeded(),
        "balance" => Fault.InsufficientBalance(),
        "forbidden" => Fault.Forbidden("cs:ScaleCluster"),
        _ => new Fault.Refuse(401, "InvalidAccessKeyId.NotFound", "no such key"),
    };
}
