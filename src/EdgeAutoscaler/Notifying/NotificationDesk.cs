using EdgeAutoscaler.Core.Notifying;

namespace EdgeAutoscaler.Notifying;

/// <summary>Takes notifications and puts each into the queue of every target that wants it. Safe for concurrent use; never waits.</summary>
/// <param name="queues">The queues.</param>
internal sealed class NotificationDesk(IReadOnlyList<TargetQueue> queues) : IDisposable
{
    /// <summary>The queues.</summary>
    public IReadOnlyList<TargetQueue> Queues => queues;

    /// <summary>Takes a notification.</summary>
    /// <param name="notification">The notification.</param>
    public void Tell(Notification notification)
    {
        foreach (var queue in queues)
            queue.Offer(notification);
    }

    public void Dispose()
    {
        foreach (var queue in queues)
            queue.Dispose();
    }
}
