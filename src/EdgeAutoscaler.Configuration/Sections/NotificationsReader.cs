using System.Collections.Immutable;
using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Configuration.Values;
using EdgeAutoscaler.Core.Notifying;

namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>Reads who is told what happens.</summary>
internal static class NotificationsReader
{
    private const int MessagesMax = 1000;

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly ValueForm<NotificationShape> Type = Choices.Words([.. Enum.GetValues<NotificationShape>().Select(type => (type.ToString(), type))]);
    private static readonly ValueForm<NotificationKind> Event = Choices.Words([.. NotificationKinds.Selectable.Select(kind => (kind.ToString(), kind))]);

    public static ImmutableArray<NotificationSettings> Read(Node node)
    {
        var items = node.Children;
        Names.CheckUnique(items, "Name", "notification target");
        return [.. items.Select(ReadOne)];
    }

    private static NotificationSettings ReadOne(Node node)
    {
        var target = new NotificationSettings(
            node.ReadRequired("Name", Texts.Name),
            node.ReadRequired("Type", Type),
            node.Read("Url", Addresses.Webhook, null),
            node.Read("UrlFile", Texts.File, null),
            node.Read("SecretFile", Texts.File, null),
            Events(node.At("Events")),
            node.Read("RepeatAfter", Durations.Between(TimeSpan.FromMinutes(1), Week), TimeSpan.FromHours(1)),
            node.Read("MaxPerHour", Numbers.Whole(1, MessagesMax), 20));
        if (!node.HasError("Type"))
            Check(node, target);
        return target;
    }

    private static void Check(Node node, NotificationSettings target)
    {
        CheckAddress(node, target.Type);
        if (target is { Type: NotificationShape.Slack, SecretFile: not null } && !node.HasError("SecretFile"))
            node.At("SecretFile").FailUnseen("Can't be used with Type Slack, which takes no signature: its address is the secret. Take the key out.");
    }

    private static void CheckAddress(Node node, NotificationShape type)
    {
        var (url, urlFile) = (node.At("Url"), node.At("UrlFile"));
        if (node.HasError("Url") || node.HasError("UrlFile"))
            return;
        if (type != NotificationShape.Webhook && !url.IsMissing)
            url.FailUnseen($"Can't be used with Type {type}: whoever has its address can write there. Put the address into a file and name it in UrlFile.");
        else if (!url.IsMissing && !urlFile.IsMissing)
            urlFile.FailUnseen("Can't be used together with Url: keep one of them.");
        else if (url.IsMissing && urlFile.IsMissing)
            urlFile.FailUnseen(type == NotificationShape.Webhook
                ? "Is missing. Must be the path of a file with the address that messages are sent to; an address without a secret may stand in Url instead."
                : "Is missing. Must be the path of a file with the address that messages are sent to.");
    }

    // A list that is there and empty is told from one that is missing only here: nobody configures somebody who is told nothing.
    private static ImmutableArray<NotificationKind> Events(Node node) => node.Children is { Count: > 0 } items
        ? [.. items.Select(item => item.As(Event)).Distinct()]
        : NotificationKinds.Selectable;
}
