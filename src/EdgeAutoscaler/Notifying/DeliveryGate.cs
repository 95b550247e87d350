using EdgeAutoscaler.Core.Notifying;
using EdgeAutoscaler.Notifying.News;

namespace EdgeAutoscaler.Notifying;

/// <summary>
/// Keeps the notifications of one target few: the same news once, no more in an hour than agreed, and what is beyond that counted. It outlives
/// a change of the configuration. Used by one at a time; time is the monotonic one, so that a clock that is set silences nobody.
/// </summary>
/// <param name="clock">Real time.</param>
internal sealed class DeliveryGate(TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private readonly long _start = clock.GetTimestamp();
    private readonly Dictionary<string, TimeSpan> _told = [];
    private readonly Queue<TimeSpan> _passed = new();
    private readonly SortedDictionary<NotificationKind, int> _heldBack = [];

    private TimeSpan Now => clock.GetElapsedTime(_start);

    /// <summary>Asks whether a notification is sent; one that passes is taken for told until <see cref="Failed"/> says otherwise.</summary>
    /// <param name="notification">The notification.</param>
    /// <param name="rules">The rules.</param>
    public GateVerdict Ask(Notification notification, GateRules rules)
    {
        Forget(rules);
        if (_told.ContainsKey(notification.Key))
            return GateVerdict.Duplicate;
        if (_passed.Count >= (notification.Severity == NotificationSeverity.Critical ? rules.MaxPerHour : rules.MaxOrdinary))
        {
            _heldBack[notification.Kind] = _heldBack.GetValueOrDefault(notification.Kind) + 1;
            return GateVerdict.HeldBack;
        }

        _told[notification.Key] = Now;
        _passed.Enqueue(Now);
        return GateVerdict.Pass;
    }

    /// <summary>A notification that passed wasn't taken: the same news may be tried again when it comes again.</summary>
    /// <param name="notification">The notification.</param>
    public void Failed(Notification notification) => _told.Remove(notification.Key);

    /// <summary>Takes the summary of what was held back, once there is room for it; <see langword="null"/> while there is none, or nothing to sum up.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="at">Now, on the service's clock.</param>
    public Notification? TakeSummary(GateRules rules, DateTimeOffset at)
    {
        Forget(rules);
        if (_heldBack.Count == 0 || _passed.Count >= rules.MaxOrdinary)
            return null;
        var summary = ServiceNews.HeldBack(_heldBack.ToDictionary(), rules.MaxPerHour, at);
        _heldBack.Clear();
        _passed.Enqueue(Now);
        return summary;
    }

    private void Forget(GateRules rules)
    {
        var now = Now;
        foreach (var key in _told.Where(told => now - told.Value >= rules.RepeatAfter).Select(told => told.Key).ToList())
            _told.Remove(key);
        while (_passed.TryPeek(out var oldest) && now - oldest >= Window)
            _passed.Dequeue();
    }
}
