using System.Text;
using EdgeAutoscaler.Core.Notifying;

namespace EdgeAutoscaler.Adapters.Notifications.Shapes;

/// <summary>A notification in words. Parts of it come from the cloud and from people: they stay one line each, and bounded.</summary>
internal static class MessageText
{
    /// <summary>Longest part of a message, in characters.</summary>
    public const int PartMax = 1200;

    /// <summary>Who speaks, how urgent it is, and the news.</summary>
    public static string Headline(Delivery delivery)
    {
        var (title, severity) = (Line(delivery.Notification.Title), delivery.Notification.Severity);
        return severity == NotificationSeverity.Info ? $"{delivery.Origin}: {title}" : $"{delivery.Origin}, {NotificationJson.Word(severity)}: {title}";
    }

    /// <summary>The rest, without what is empty.</summary>
    public static IEnumerable<string> Paragraphs(Notification notification) =>
        new[] { Line(notification.Text), Line(notification.Remedy) }.Where(part => part.Length > 0);

    /// <summary>A text as one line that isn't too long.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(Math.Min(text.Length, PartMax) + 1);
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= PartMax)
                return line.Append('…').ToString();
            line.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return line.ToString().Trim();
    }
}
