using EdgeAutoscaler.Core.Notifying;

namespace EdgeAutoscaler.Adapters.Notifications;

/// <summary>A notification on its way.</summary>
/// <param name="Notification">The notification.</param>
/// <param name="Id">Id of the delivery; the same over all attempts.</param>
/// <param name="Origin">Who speaks.</param>
internal sealed record Delivery(Notification Notification, string Id, string Origin);
