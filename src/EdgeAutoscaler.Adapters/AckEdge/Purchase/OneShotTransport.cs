using System.Net;
using System.Net.Sockets;

namespace EdgeAutoscaler.Adapters.AckEdge.Purchase;

/// <summary>
/// A transport for exactly one request: it opens one connection, never a second, follows nothing and repeats nothing.
/// A fresh connection for each purchase also rules out the stale pooled one, whose reset would leave the outcome in doubt.
/// </summary>
internal static class OneShotTransport
{
    public static SocketsHttpHandler Create(FirstByteGate gate)
    {
        var connections = 0;
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxConnectionsPerServer = 1,
            PooledConnectionLifetime = TimeSpan.Zero,
            ActivityHeadersPropagator = null,
            ConnectCallback = (context, cancellationToken) =>
                Interlocked.Increment(ref connections) == 1
                    ? ConnectAsync(context.DnsEndPoint, cancellationToken)
                    : throw new IOException("A purchase opens one connection only."),
            PlaintextStreamFilter = (context, _) =>
                ValueTask.FromResult<Stream>(new GatedStream(context.PlaintextStream, gate)),
        };
    }

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint endPoint, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
