using System.Net.Sockets;

namespace EdgeAutoscaler.Hosting;

internal sealed partial class Watchdog
{
    [LoggerMessage(1220, LogLevel.Warning, "The supervisor can't be told that the service lives ({Error}); it will restart it")]
    private partial void LogUnheard(SocketError error);
}
