using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Simulator.Faults;
using static EdgeAutoscaler.Simulator.Faults.FaultMoment;

namespace EdgeAutoscaler.Tests.Matrix;

/// <summary>The answer to a purchase is lost in every way there is: what was bought is found, and what wasn't is bought once more.</summary>
public sealed class LostAnswerTests
{
    public static TheoryData<string> Losses => new("silence", "reset", "500", "502", "503", "html", "throttled by a proxy");

    public static TheoryData<string> UnreadableAnswers => new("truncated", "no task id", "two task ids");

    [Theory]
    [MemberData(nameof(Losses))]
    [MemberData(nameof(UnreadableAnswers))]
    public async Task Cycle_AcceptedButTheAnswerIsLost_AdoptsTheOneTask(string loss)
    {
        await using var world = await HttpBench.StartAsync();
        world.Spoil(Loss(world, loss, AfterExecuting));
        await world.Bench.CycleAsync();
        Assert.Equal(PurchaseResult.Ambiguous, Assert.Single(world.Bench.Observer.Purchases).Result);

        await world.Bench.LiveAsync(TimeSpan.FromMinutes(30));

        Assert.Equal(1, world.Sent);
        Assert.Equal(4, Assert.Single(world.Cloud.Purchases).Count);
        Assert.Equal(ResolutionKind.Adopted, Assert.Single(world.Bench.Observer.Resolutions).Kind);
        Assert.Equal(IntentState.Fulfilled, (await world.Bench.OnlyIntentAsync()).State);
        Assert.Equal((920m, 0m), await world.Bench.MoneyAsync());
        Assert.Empty(await world.Bench.FreezesAsync());
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task Cycle_NotAcceptedAndTheAnswerIsLost_BuysOnceMoreWhenAbsenceIsProven(string loss)
    {
        await using var world = await HttpBench.StartAsync();
        world.Spoil(Loss(world, loss, BeforeExecuting));
        await world.Bench.CycleAsync();

        await world.Bench.LiveAsync(TimeSpan.FromMinutes(30));
        Assert.Equal(1, world.Sent);
        Assert.Equal((0m, 920m), await world.Bench.MoneyAsync());

        await world.Bench.LiveAsync(TimeSpan.FromMinutes(30));
        Assert.Equal(2, world.Sent);
        Assert.Equal(4, Assert.Single(world.Cloud.Purchases).Count);
        Assert.Equal((920m, 920m), await world.Bench.MoneyAsync());

        await world.Bench.LiveAsync(TimeSpan.FromHours(25), step: TimeSpan.FromMinutes(30));
        Assert.Equal(2, world.Sent);
        Assert.Equal((920m, 0m), await world.Bench.MoneyAsync());
    }

    [Fact]
    public async Task Cycle_AcceptedLateButInTime_IsAdoptedAndNotBoughtAgain()
    {
        await using var world = await HttpBench.StartAsync();
        world.Spoil(world.Silence(BeforeExecuting));
        await world.Bench.CycleAsync();
        await world.Bench.LiveAsync(TimeSpan.FromMinutes(14));

        await world.LetGo(purchases: 1);
        await world.Bench.LiveAsync(TimeSpan.FromHours(2), step: TimeSpan.FromMinutes(5));

        Assert.Equal(1, world.Sent);
        Assert.Equal(ResolutionKind.Adopted, Assert.Single(world.Bench.Observer.Resolutions).Kind);
        Assert.Equal((920m, 0m), await world.Bench.MoneyAsync());
    }

    [Fact]
    public async Task Cycle_AcceptedAfterItWasGivenUp_IsTakenBackChargedAndStopsBuying()
    {
        await using var world = await HttpBench.StartAsync();
        world.Spoil(world.Silence(BeforeExecuting));
        await world.Bench.CycleAsync();
        await world.Bench.LiveAsync(TimeSpan.FromHours(2), step: TimeSpan.FromMinutes(2));
        Assert.Equal(2, world.Sent);

        await world.LetGo(purchases: 2);
        await world.Bench.LiveAsync(TimeSpan.FromHours(1), step: TimeSpan.FromMinutes(2));
        world.Bench.Load.Value = 25;
        await world.Bench.LiveAsync(TimeSpan.FromHours(1), step: TimeSpan.FromMinutes(2));

        Assert.Equal(2, world.Sent);
        Assert.Equal(ResolutionKind.Late, world.Bench.Observer.Resolutions[^1].Kind);
        Assert.Equal([FreezeKind.LateAcceptance], await world.Bench.FreezesAsync());
        Assert.Equal((1840m, 0m), await world.Bench.MoneyAsync());
    }

    [Fact]
    public async Task Cycle_AGatewayOrderedTwiceAndTheAnswerIsLost_IsForAPerson()
    {
        await using var world = await HttpBench.StartAsync(options => options with { ListingLag = TimeSpan.FromMinutes(1) });
        world.Spoil(world.Silence(AfterExecuting));
        await world.Bench.CycleAsync();
        world.Cloud.SetClusterState("C1", "running");
        await world.BuyByHandAsync();

        await world.Bench.LiveAsync(TimeSpan.FromHours(2), step: TimeSpan.FromMinutes(5));

        Assert.Equal(IntentState.NeedsOperator, (await world.Bench.OnlyIntentAsync()).State);
        Assert.Equal(2, world.Sent);
        Assert.Equal((0m, 920m), await world.Bench.MoneyAsync());
    }

    private static Fault Loss(HttpBench world, string loss, FaultMoment moment) => loss switch
    {
        "silence" => world.Silence(moment),
        "reset" => new Fault.Drop(moment),
        "html" => new Fault.GatewayError(200, moment),
        "throttled by a proxy" => new Fault.GatewayError(429, moment),
        "truncated" => new Fault.TruncateBody(),
        "no task id" => new Fault.OmitTaskId(),
        "two task ids" => new Fault.RepeatTaskId(),
        _ => new Fault.GatewayError(int.Parse(loss, System.Globalization.CultureInfo.InvariantCulture), moment),
    };
}
