using System.Net.Sockets;

namespace EdgeAutoscaler.Hosting;

internal sealed partial class Watchdog
{
    [LoggerMessage(1240, LogLevel.Warning, "The supervisor can't be told that the service lives ({Error}); it will restart it")]
    private partial void LogUnheard(SocketError error);
}
