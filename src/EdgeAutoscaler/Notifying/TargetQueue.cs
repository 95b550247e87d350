using System.Threading.Channels;
using EdgeAutoscaler.Adapters.Notifications;
using EdgeAutoscaler.Core.Notifying;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Telemetry;

namespace EdgeAutoscaler.Notifying;

/// <summary>What waits for one target, and the way there. A target that is slow or away delays no other; what is too much is dropped.</summary>
/// <param name="target">Name of the target.</param>
/// <param name="wanted">What it wants to be told.</param>
/// <param name="rules">How much it is told.</param>
/// <param name="gate">What it was told.</param>
/// <param name="send">Sends to it.</param>
/// <param name="sender">What is disposed of at the end.</param>
/// <param name="metrics">The metrics.</param>
/// <param name="clocks">The clocks.</param>
/// <param name="logger">The log.</param>
internal sealed partial class TargetQueue(
    string target,
    IReadOnlySet<NotificationKind> wanted,
    GateRules rules,
    DeliveryGate gate,
    Func<Notification, CancellationToken, Task<DeliveryResult>> send,
    IDisposable sender,
    AutoscalerMetrics metrics,
    Clocks clocks,
    ILogger<TargetQueue> logger) : IDisposable
{
    /// <summary>Most notifications that wait.</summary>
    public const int Capacity = 200;

    // How late a summary may be.
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);

    private readonly Channel<Notification> _waiting = Channel.CreateBounded<Notification>(new BoundedChannelOptions(Capacity) { SingleReader = true });

    public void Dispose() => sender.Dispose();

    /// <summary>Lets a notification wait, if the target wants it and not too many do.</summary>
    /// <param name="notification">The notification.</param>
    public void Offer(Notification notification)
    {
        if (!wanted.Contains(notification.Kind) || _waiting.Writer.TryWrite(notification))
            return;
        Count(NotificationOutcome.Dropped);
        LogDropped(target, notification.Title);
    }

    /// <summary>Sends what waits until the service stops, then what is left.</summary>
    /// <param name="stopping">Signalled when the service stops.</param>
    /// <param name="abandon">Signalled when there is no time left to send anything.</param>
    public async Task RunAsync(CancellationToken stopping, CancellationToken abandon)
    {
        while (!stopping.IsCancellationRequested)
        {
            await WaitAsync(stopping);
            await SendWaitingAsync(abandon);
            if (gate.TakeSummary(rules, clocks.Now) is { } summary)
                await SendAsync(summary, abandon);
        }

        await SendWaitingAsync(abandon);
    }

    private async Task WaitAsync(CancellationToken stopping)
    {
        using var tick = new CancellationTokenSource(Tick, clocks.Wall);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(tick.Token, stopping);
        try
        {
            await _waiting.Reader.WaitToReadAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            // Time to look whether something was held back, or to stop.
        }
    }

    private async Task SendWaitingAsync(CancellationToken abandon)
    {
        while (_waiting.Reader.TryRead(out var notification))
        {
            switch (gate.Ask(notification, rules))
            {
                case GateVerdict.Duplicate:
                    Count(NotificationOutcome.Deduplicated);
                    break;
                case GateVerdict.HeldBack:
                    Count(NotificationOutcome.HeldBack);
                    break;
                default:
                    await SendAsync(notification, abandon);
                    break;
            }
        }
    }

    private async Task SendAsync(Notification notification, CancellationToken abandon)
    {
        var outcome = await TrySendAsync(notification, abandon);
        if (outcome != NotificationOutcome.Sent)
            gate.Failed(notification);
        Count(outcome);
    }

    private async Task<NotificationOutcome> TrySendAsync(Notification notification, CancellationToken abandon)
    {
        try
        {
            abandon.ThrowIfCancellationRequested();
            if (await send(notification, abandon) is DeliveryResult.Failed failed)
            {
                LogFailed(target, notification.Title, failed.Detail);
                return NotificationOutcome.Failed;
            }

            LogSent(target, notification.Title);
            return NotificationOutcome.Sent;
        }
        catch (OperationCanceledException) when (abandon.IsCancellationRequested)
        {
            return NotificationOutcome.Dropped;
        }
        catch (Exception exception)
        {
            LogBroken(exception, target, notification.Title);
            return NotificationOutcome.Failed;
        }
    }

    private void Count(NotificationOutcome outcome) => metrics.Notified(target, outcome);
}
