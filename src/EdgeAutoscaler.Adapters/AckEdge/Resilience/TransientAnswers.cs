using System.Net;
using EdgeAutoscaler.Adapters.AckEdge.Contracts;
using EdgeAutoscaler.Adapters.Network;
using Polly;
using Polly.Timeout;

namespace EdgeAutoscaler.Adapters.AckEdge.Resilience;

/// <summary>Which outcomes of a read may be different next time.</summary>
internal static class TransientAnswers
{
    public static async ValueTask<bool> IsTransientAsync(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } or HttpRequestException { InnerException: AddressRefusedException } } => false,
        { Exception: HttpRequestException or IOException or TimeoutRejectedException } => true,
        { Result: { } response } => await IsTransientAsync(response),
        _ => false,
    };

    private static async ValueTask<bool> IsTransientAsync(HttpResponseMessage response) => response.StatusCode switch
    {
        >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests => true,
        HttpStatusCode.BadRequest => await IsThrottledAsync(response),
        _ => false,
    };

    // The body is in memory already; reading it here doesn't consume it.
    private static async ValueTask<bool> IsThrottledAsync(HttpResponseMessage response) =>
        ApiError.TryRead(JsonBody.TryParse(await response.Content.ReadAsByteArrayAsync())) is { IsThrottling: true };
}
