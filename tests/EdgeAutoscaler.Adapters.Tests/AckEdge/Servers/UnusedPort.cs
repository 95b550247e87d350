using System.Net;
using System.Net.Sockets;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Servers;

/// <summary>An address on loopback where nobody listens.</summary>
internal static class UnusedPort
{
    public static Uri Address()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
