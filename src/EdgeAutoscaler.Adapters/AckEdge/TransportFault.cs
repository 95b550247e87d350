using System.Security.Authentication;
using EdgeAutoscaler.Adapters.AckEdge.Purchase;
using EdgeAutoscaler.Adapters.Network;
using Polly.Timeout;

namespace EdgeAutoscaler.Adapters.AckEdge;

/// <summary>Names why an attempt got no complete answer, in a closed set of words.</summary>
internal static class TransportFault
{
    public const string Timeout = "timeout";
    public const string Cancelled = "cancelled";
    public const string Dns = "dns";
    public const string Unreachable = "unreachable";
    public const string AddressRefused = "address_refused";
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
        HttpRequestException { InnerException: AddressRefusedException } => AddressRefused,
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => Dns,
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => Unreachable,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => Tls,
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => ResponseTooLarge,
        HttpRequestException { InnerException: AuthenticationException } => Tls,
        HttpRequestException { InnerException: SendRefusedException } => Refused,
        _ => ConnectionLost,
    };

    /// <summary>What there is to say about a fault beyond its name, and what to do about it; <see langword="null"/> when nothing is.</summary>
    public static string? DetailOf(Exception exception) => exception is HttpRequestException { InnerException: AddressRefusedException refused }
        ? $"{refused.Message}. Correct AckEdge:Endpoint or the name's DNS; a host of a network of your own must stand in AckEdge:AllowedHosts."
        : null;
}
