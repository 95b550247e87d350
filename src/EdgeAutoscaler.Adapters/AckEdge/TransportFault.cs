using System.Security.Authentication;
using EdgeAutoscaler.Adapters.AckEdge.Purchase;
using Polly.Timeout;

namespace EdgeAutoscaler.Adapters.AckEdge;

/// <summary>Names why an attempt got no complete answer, in a closed set of words.</summary>
internal static class TransportFault
{
    public const string Timeout = "timeout";
    public const string Cancelled = "cancelled";
    public const string Dns = "dns";
    public const string Unreachable = "unreachable";
    public const string Tls = "tls";
    public const string ConnectionLost = "connection_lost";
    public const string ResponseTooLarge = "response_too_large";
    public const string Refused = "refused";

    /// <summary>Whether the exception is something a network does, and not a bug.</summary>
    public static bool Is(Exception exception) =>
        exception is HttpRequestException or IOException or OperationCanceledException or TimeoutRejectedException;

    public static string Of(Exception exception, CancellationToken caller) => exception switch
    {
        OperationCanceledException => caller.IsCancellationRequested ? Cancelled : Timeout,
        TimeoutRejectedException => Timeout,
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => Dns,
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => Unreachable,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => Tls,
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => ResponseTooLarge,
        HttpRequestException { InnerException: AuthenticationException } => Tls,
        HttpRequestException { InnerException: SendRefusedException } => Refused,
        _ => ConnectionLost,
    };
}
