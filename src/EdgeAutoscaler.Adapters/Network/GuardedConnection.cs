using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace EdgeAutoscaler.Adapters.Network;

/// <summary>What every connection to the outside keeps to: no redirect, no proxy, no cookie, TLS 1.2 or newer, and only addresses its policy permits.</summary>
internal static class GuardedConnection
{
    private const int HeaderKilobytesMax = 32;

    /// <summary>Makes a handler that keeps to it.</summary>
    /// <param name="policy">Which addresses it may connect to.</param>
    public static SocketsHttpHandler Handler(AddressPolicy policy) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        MaxResponseHeadersLength = HeaderKilobytesMax,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        SslOptions = { EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13 },
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, policy, cancellationToken),
    };

    /// <summary>Resolves a host once and connects to the first permitted address that answers.</summary>
    /// <exception cref="AddressRefusedException">None is permitted.</exception>
    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint host, AddressPolicy policy, CancellationToken cancellationToken)
    {
        var found = IPAddress.TryParse(host.Host, out var written) ? [written] : await Dns.GetHostAddressesAsync(host.Host, cancellationToken);
        var permitted = Array.FindAll(found, address => policy.Permits(host.Host, address));
        if (permitted.Length == 0)
            throw found is [var refused, ..] ? new AddressRefusedException(host.Host, refused) : new SocketException((int)SocketError.HostNotFound);

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(permitted, host.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
