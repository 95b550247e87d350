using System.Globalization;
using System.Net;
using System.Text;
using EdgeAutoscaler.Adapters.Network;
using EdgeAutoscaler.Adapters.Notifications.Shapes;
using EdgeAutoscaler.Core.Notifying;
using Polly;
using Polly.Timeout;

namespace EdgeAutoscaler.Adapters.Notifications;

/// <summary>Sends notifications to one target. What it says of failures names neither address nor secret, and quotes nothing that the receiver wrote.</summary>
public sealed class NotificationSender : IDisposable
{
    private const int BodyBytesMax = 4096;

    private readonly NotificationTarget _target;
    private readonly TimeProvider _clock;
    private readonly INotificationShape _shape;
    private readonly ResiliencePipeline<Attempt> _pipeline;
    private readonly HttpClient _http = new(GuardedConnection.Handler(AddressPolicy.AnyServer)) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Makes a sender; nothing is sent yet.</summary>
    /// <param name="target">The target.</param>
    /// <param name="clock">Real time, for signatures.</param>
    public NotificationSender(NotificationTarget target, TimeProvider clock)
    {
        _target = target;
        _clock = clock;
        _shape = target.Shape switch
        {
            NotificationShape.Webhook => new WebhookShape(),
            NotificationShape.DingTalk => new DingTalkShape(),
            NotificationShape.Slack => new SlackShape(),
            var unknown => throw new ArgumentOutOfRangeException(nameof(target), unknown, "Unknown shape."),
        };
        _pipeline = DeliveryPipeline.For(target);
    }

    /// <summary>Sends a notification, as often as it takes within the time there is.</summary>
    /// <param name="notification">The notification.</param>
    /// <param name="cancellationToken">Ends the sending; the only way it throws.</param>
    public async Task<DeliveryResult> SendAsync(Notification notification, CancellationToken cancellationToken)
    {
        switch (await TargetFiles.ReadAsync(_target, cancellationToken))
        {
            case TargetSecretsResult.Read read:
                return await SendAsync(new Delivery(notification, Guid.CreateVersion7(_clock.GetUtcNow()).ToString("N"), _target.Origin), read.Secrets, cancellationToken);
            case TargetSecretsResult.Unusable unusable:
                return new DeliveryResult.Failed(unusable.Problem);
            default:
                throw new InvalidOperationException("Unknown secrets.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<DeliveryResult> SendAsync(Delivery delivery, TargetSecrets secrets, CancellationToken cancellationToken)
    {
        var last = "";
        try
        {
            var attempt = await _pipeline.ExecuteAsync(
                async token =>
                {
                    var made = await AttemptAsync(delivery, secrets, token);
                    last = made.Detail;
                    return made;
                },
                cancellationToken);
            return attempt.Verdict == AttemptVerdict.Taken ? new DeliveryResult.Delivered() : new DeliveryResult.Failed(attempt.Detail);
        }
        catch (TimeoutRejectedException)
        {
            return new DeliveryResult.Failed(last.Length == 0 ? "no answer in time" : $"no good answer in time; the last was {last}");
        }
        catch (HttpRequestException error)
        {
            return new DeliveryResult.Failed(Words(error));
        }
    }

    private async Task<Attempt> AttemptAsync(Delivery delivery, TargetSecrets secrets, CancellationToken cancellationToken)
    {
        using var request = _shape.Request(delivery, secrets, _clock.GetUtcNow());
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var body = await BodyAsync(response.Content, cancellationToken);
        if (response.IsSuccessStatusCode)
            return _shape.Judge(body);
        var detail = string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)response.StatusCode}{_shape.Reason(response.StatusCode, body)}");
        return response.StatusCode switch
        {
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => Attempt.Refused($"{detail}: redirects are not followed; give the final address"),
            HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError =>
                Attempt.Troubled(detail) with { AskedToWait = AskedToWait(response) },
            _ => Attempt.Refused(detail),
        };
    }

    private TimeSpan? AskedToWait(HttpResponseMessage response)
    {
        var asked = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - _clock.GetUtcNow(),
            _ => TimeSpan.Zero,
        };
        return asked > TimeSpan.Zero ? asked : null;
    }

    /// <summary>As much of a body as any answer to a notification needs; the rest isn't read.</summary>
    private static async Task<string> BodyAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = await content.ReadAsStreamAsync(cancellationToken);
            var bytes = new byte[BodyBytesMax];
            var count = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
            return Encoding.UTF8.GetString(bytes, 0, count);
        }
        catch (IOException)
        {
            // The status has told already; a chat whose answer is cut short is asked again.
            return "";
        }
    }

    private static string Words(HttpRequestException error) => error switch
    {
        { InnerException: AddressRefusedException } => "the address leads to a link-local, metadata or otherwise special address; no connection is made",
        { HttpRequestError: HttpRequestError.NameResolutionError } => "the name of the host can't be resolved",
        { HttpRequestError: HttpRequestError.SecureConnectionError } => "no secure connection: the certificate is not trusted, not valid or not for this host",
        _ => $"no connection, or it was closed ({error.HttpRequestError})",
    };
}
