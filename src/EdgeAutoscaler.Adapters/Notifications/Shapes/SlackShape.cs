using System.Net;
using System.Text.RegularExpressions;
using EdgeAutoscaler.Adapters.Notifications.Contracts;

namespace EdgeAutoscaler.Adapters.Notifications.Shapes;

/// <summary>A message to an incoming webhook of Slack. It answers <c>ok</c>, or a word such as <c>no_service</c>.</summary>
internal sealed partial class SlackShape : INotificationShape
{
    public HttpRequestMessage Request(Delivery delivery, TargetSecrets secrets, DateTimeOffset now) =>
        JsonRequest.To(secrets.Address.Reveal(), NotificationJson.Of(SlackBody.Of(delivery)));

    public Attempt Judge(string body) => body.Trim() == "ok"
        ? Attempt.Taken
        : Attempt.Refused("the answer is not that of a Slack webhook; look at the address in UrlFile");

    public string Reason(HttpStatusCode status, string body) => Word().IsMatch(body.Trim()) ? $" ({body.Trim()})" : "";

    /// <summary>The words of Slack have an underscore, which no part of its addresses has.</summary>
    [GeneratedRegex(@"^[a-z]{1,20}(_[a-z]{1,20}){1,5}\z")]
    private static partial Regex Word();
}
