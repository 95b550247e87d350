using EdgeAutoscaler.Adapters.Notifications;
using EdgeAutoscaler.Core.Notifying;
using EdgeAutoscaler.Notifying;
using EdgeAutoscaler.Status;
using Moq;

namespace EdgeAutoscaler.Tests.Notifying;

public sealed class NotifierTests
{
    private readonly QueueBench _bench = new();
    private readonly Mock<IConfigurationState> _configuration = new();

    [Fact]
    public async Task Stop_WithNewsThatWait_SendsThemFirst()
    {
        using var notifier = Notifier();
        await notifier.StartAsync(CancellationToken.None);
        _bench.Queue.Offer(Told.News("it runs"));
        await QueueBench.UntilAsync(() => _bench.Sent.Count == 1);
        for (var index = 0; index < 5; index++)
            _bench.Queue.Offer(Told.News($"{index}"));

        await notifier.StopAsync(CancellationToken.None);

        Assert.Equal(6, _bench.Sent.Count);
    }

    [Fact]
    public async Task Stop_ReceiverHangs_IsOverAfterThreeSeconds()
    {
        var hangs = false;
        _bench.Receive = async (_, cancellationToken) =>
        {
            Volatile.Write(ref hangs, true);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return new DeliveryResult.Delivered();
        };
        using var notifier = Notifier();
        await notifier.StartAsync(CancellationToken.None);
        _bench.Queue.Offer(Told.News("a"));
        await QueueBench.UntilAsync(() => Volatile.Read(ref hangs));

        var stopping = notifier.StopAsync(CancellationToken.None);
        await QueueBench.UntilAsync(() =>
        {
            _bench.Clock.Advance(TimeSpan.FromSeconds(1));
            return stopping.IsCompleted;
        });

        Assert.Equal(1, await _bench.CountAsync("dropped"));
    }

    [Fact]
    public async Task Configuration_ThatCannotBeUsed_IsToldOnceByWhateverLifeFollows()
    {
        _configuration.Setup(state => state.Problem).Returns("Autoscaler:Mode = Life: Must be one of Demo, DryRun, Live.");
        for (var life = 0; life < 2; life++)
        {
            using var notifier = Notifier();
            await notifier.StartAsync(CancellationToken.None);
            await QueueBench.UntilAsync(() => _bench.Sent.Count == 1);
            await notifier.StopAsync(CancellationToken.None);
        }

        Assert.Equal(NotificationKind.ConfigurationRefused, Assert.Single(_bench.Sent).Kind);
    }

    private Notifier Notifier() => new(_bench.Desk, _bench.Memory, _configuration.Object, _bench.Clocks);
}
