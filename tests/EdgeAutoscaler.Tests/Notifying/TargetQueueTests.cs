using EdgeAutoscaler.Adapters.Notifications;
using EdgeAutoscaler.Core.Notifying;
using EdgeAutoscaler.Notifying;

namespace EdgeAutoscaler.Tests.Notifying;

public sealed class TargetQueueTests
{
    [Fact]
    public async Task Run_NewsThatWait_AreSentInOrderAndCounted()
    {
        var bench = new QueueBench();
        bench.Queue.Offer(Told.News("a"));
        bench.Queue.Offer(Told.News("b"));
        bench.Queue.Offer(Told.News("a"));

        await bench.DrainAsync();

        Assert.Equal(["a", "b"], bench.Sent.Select(sent => sent.Key));
        Assert.Equal((2, 1), (await bench.CountAsync("sent"), await bench.CountAsync("deduplicated")));
    }

    [Fact]
    public async Task Offer_NewsTheTargetDoesNotWant_IsNothing()
    {
        var bench = new QueueBench { Wanted = new HashSet<NotificationKind> { NotificationKind.Frozen } };
        using var queue = bench.NewQueue();
        queue.Offer(Told.News("a"));
        queue.Offer(Told.News("b", kind: NotificationKind.Frozen));

        await queue.RunAsync(new CancellationToken(canceled: true), CancellationToken.None);

        Assert.Equal("b", Assert.Single(bench.Sent).Key);
    }

    [Fact]
    public async Task Run_WhileTheServiceLives_SendsAtOnce()
    {
        var bench = new QueueBench();
        using var stopping = new CancellationTokenSource();
        var running = bench.Queue.RunAsync(stopping.Token, CancellationToken.None);

        bench.Queue.Offer(Told.News("a"));
        await QueueBench.UntilAsync(() => bench.Sent.Count == 1);

        await stopping.CancelAsync();
        await running;
    }

    [Fact]
    public async Task Run_TooManyNews_TellsTheRestAsANumberOnceThereIsRoom()
    {
        var bench = new QueueBench();
        using var stopping = new CancellationTokenSource();
        for (var index = 0; index < 10; index++)
            bench.Queue.Offer(Told.News($"{index}"));
        var running = bench.Queue.RunAsync(stopping.Token, CancellationToken.None);
        await QueueBench.UntilAsync(() => bench.Sent.Count == 6);

        await QueueBench.UntilAsync(() =>
        {
            bench.Clock.Advance(TimeSpan.FromMinutes(10));
            return bench.Sent.Count == 7;
        });

        await stopping.CancelAsync();
        await running;
        Assert.Equal("4 more notifications were held back", bench.Sent[^1].Title);
        Assert.Equal(4, await bench.CountAsync("held_back"));
    }

    [Fact]
    public async Task Offer_MoreThanCanWait_IsDroppedAndNobodyWaits()
    {
        var bench = new QueueBench();

        for (var index = 0; index < TargetQueue.Capacity + 3; index++)
            bench.Queue.Offer(Told.News($"{index}"));

        Assert.Equal(3, await bench.CountAsync("dropped"));
    }

    [Fact]
    public async Task Run_ReceiverRefuses_IsCountedAndTriedWhenItComesAgain()
    {
        var bench = new QueueBench { Receive = (_, _) => Task.FromResult<DeliveryResult>(new DeliveryResult.Failed("HTTP 500")) };
        bench.Queue.Offer(Told.News("a"));
        await bench.DrainAsync();
        Assert.Equal(1, await bench.CountAsync("failed"));

        bench.Receive = (_, _) => Task.FromResult<DeliveryResult>(new DeliveryResult.Delivered());
        bench.Queue.Offer(Told.News("a"));
        await bench.DrainAsync();

        Assert.Single(bench.Sent);
    }

    [Fact]
    public async Task Run_SenderBreaks_GoesOnWithTheNext()
    {
        var bench = new QueueBench();
        bench.Receive = (news, _) => news.Key == "a" ? throw new InvalidOperationException("a bug") : Task.FromResult<DeliveryResult>(new DeliveryResult.Delivered());
        bench.Queue.Offer(Told.News("a"));
        bench.Queue.Offer(Told.News("b"));

        await bench.DrainAsync();

        Assert.Equal("b", Assert.Single(bench.Sent).Key);
        Assert.Equal(1, await bench.CountAsync("failed"));
    }

    [Fact]
    public async Task Run_NoTimeLeft_DropsWhatIsOnItsWayAndWhatWaits()
    {
        var bench = new QueueBench();
        bench.Receive = async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return new DeliveryResult.Delivered();
        };
        bench.Queue.Offer(Told.News("a"));
        bench.Queue.Offer(Told.News("b"));
        using var abandon = new CancellationTokenSource();
        var running = bench.Queue.RunAsync(new CancellationToken(canceled: true), abandon.Token);

        await abandon.CancelAsync();
        await running;

        Assert.Equal(2, await bench.CountAsync("dropped"));
    }

    [Fact]
    public async Task Run_NextLifeOfTheService_RepeatsNothing()
    {
        var bench = new QueueBench();
        bench.Queue.Offer(Told.News("a"));
        await bench.DrainAsync();
        using var next = bench.NewQueue();

        next.Offer(Told.News("a"));
        await next.RunAsync(new CancellationToken(canceled: true), CancellationToken.None);

        Assert.Single(bench.Sent);
    }
}
