using EdgeAutoscaler.Notifying;
using EdgeAutoscaler.Status;
using Prometheus;

namespace EdgeAutoscaler.Telemetry;

/// <summary>What became of notifications.</summary>
internal sealed class NotificationMetrics
{
    private readonly Counter _notifications;

    /// <summary>Registers the family.</summary>
    /// <param name="families">Where it is registered.</param>
    public NotificationMetrics(MetricFamilies families) =>
        _notifications = families.Counter("notifications_total", "Notifications for a target, by what became of them.", "target", "outcome");

    /// <summary>Makes every series of a target exist.</summary>
    /// <param name="target">Name of the target.</param>
    public void Configured(string target)
    {
        foreach (var outcome in Words.All<NotificationOutcome>())
            _notifications.WithLabels(target, outcome);
    }

    /// <summary>Something became of a notification.</summary>
    /// <param name="target">Name of the target.</param>
    /// <param name="outcome">What.</param>
    public void Notified(string target, NotificationOutcome outcome) => _notifications.WithLabels(target, Words.Of(outcome)).Inc();
}
