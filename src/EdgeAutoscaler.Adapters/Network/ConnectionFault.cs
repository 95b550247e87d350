using System.Net.Sockets;

namespace EdgeAutoscaler.Adapters.Network;

/// <summary>Why there was no connection, in words for people.</summary>
internal static class ConnectionFault
{
    /// <summary>The sentence, with the place that was to be reached.</summary>
    /// <param name="exception">What happened.</param>
    /// <param name="target">An address at that place.</param>
    /// <returns><see langword="null"/> when there was a connection, or why there was none isn't known.</returns>
    public static string? Of(Exception exception, Uri target) => exception is not HttpRequestException failed ? null : failed switch
    {
        { HttpRequestError: HttpRequestError.NameResolutionError } => $"No connection to {target.Host}:{target.Port}: the name can't be resolved.",
        { HttpRequestError: HttpRequestError.ConnectionError, InnerException: SocketException socket } => $"No connection to {target.Host}:{target.Port}: {Words(socket.SocketErrorCode)}.",
        _ => null,
    };

    private static string Words(SocketError error) => error switch
    {
        SocketError.ConnectionRefused => "connection refused",
        SocketError.HostUnreachable => "no route to the host",
        SocketError.NetworkUnreachable => "no route to its network",
        SocketError.TimedOut => "no answer in time",
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "the name can't be resolved",
        _ => error.ToString(),
    };
}
