using System.Net;
using System.Net.Sockets;

namespace EdgeAutoscaler.Testing;

/// <summary>Ports for servers that tests start: below those that the system hands to outgoing connections, each given once by a process.</summary>
internal static class FreePort
{
    private const int First = 20_000;
    private const int Count = 12_000;

    private static int _last = Environment.ProcessId * 61 % Count;

    /// <summary>A loopback port on which nobody listens.</summary>
    public static int Next()
    {
        while (true)
        {
            var port = First + (Interlocked.Increment(ref _last) % Count);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it: the next one.
            }
        }
    }
}
