using EdgeAutoscaler.Adapters.Notifications.Shapes;

namespace EdgeAutoscaler.Adapters.Notifications.Contracts;

/// <summary>The body of a webhook.</summary>
/// <param name="Version">Version of this form; fields may be added without a new one.</param>
/// <param name="Id">Id of the delivery; whoever has seen it already may drop it.</param>
/// <param name="Event">The kind of news, as a word.</param>
/// <param name="Severity"><c>info</c>, <c>warning</c> or <c>critical</c>.</param>
/// <param name="Source">Who speaks.</param>
/// <param name="Scope"><c>fleet</c>, a cluster, or cluster/group.</param>
/// <param name="Cluster">The cluster, unless it is about the fleet.</param>
/// <param name="NodeGroup">The node group, when it is about one.</param>
/// <param name="Title">The news in one line.</param>
/// <param name="Text">What happened.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="At">When it happened, on the service's clock.</param>
internal sealed record WebhookBody(
    int Version,
    string Id,
    string Event,
    string Severity,
    string Source,
    string Scope,
    string? Cluster,
    string? NodeGroup,
    string Title,
    string Text,
    string Remedy,
    DateTimeOffset At)
{
    public static WebhookBody Of(Delivery delivery)
    {
        var told = delivery.Notification;
        return new WebhookBody(
            Version: 1,
            delivery.Id,
            NotificationJson.Word(told.Kind),
            NotificationJson.Word(told.Severity),
            delivery.Origin,
            told.Scope.ToString(),
            told.Scope.Cluster,
            told.Scope.NodeGroup,
            MessageText.Line(told.Title),
            MessageText.Line(told.Text),
            MessageText.Line(told.Remedy),
            told.At);
    }
}
