using EdgeAutoscaler.Adapters.Network;

namespace EdgeAutoscaler.Adapters.AckEdge.Purchase;

/// <summary>
/// A transport for exactly one request: it opens one connection, never a second, follows nothing and repeats nothing.
/// A fresh connection for each purchase also rules out the stale pooled one, whose reset would leave the outcome in doubt.
/// </summary>
internal static class OneShotTransport
{
    public static SocketsHttpHandler Create(FirstByteGate gate, AddressPolicy addresses)
    {
        var connections = 0;
        var handler = GuardedConnection.Handler(addresses);
        handler.MaxConnectionsPerServer = 1;
        handler.PooledConnectionLifetime = TimeSpan.Zero;
        handler.ConnectCallback = (context, cancellationToken) =>
            Interlocked.Increment(ref connections) == 1
                ? GuardedConnection.ConnectAsync(context.DnsEndPoint, addresses, cancellationToken)
                : throw new IOException("A purchase opens one connection only.");
        handler.PlaintextStreamFilter = (context, _) =>
            ValueTask.FromResult<Stream>(new GatedStream(context.PlaintextStream, gate));
        return handler;
    }
}
