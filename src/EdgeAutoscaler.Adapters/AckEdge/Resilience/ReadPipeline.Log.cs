using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Adapters.AckEdge.Resilience;

internal sealed partial class ReadPipeline
{
    [LoggerMessage(3000, LogLevel.Debug, "Read failed ({Reason}); retry {Attempt} in {Delay}")]
    private static partial void LogRetry(ILogger logger, int attempt, string reason, TimeSpan delay);

    [LoggerMessage(3001, LogLevel.Warning, "Reads from {Endpoint} are paused for {Pause} after repeated failures ({Reason})")]
    private static partial void LogOpened(ILogger logger, Uri endpoint, TimeSpan pause, string reason);

    [LoggerMessage(3002, LogLevel.Information, "Reads from {Endpoint} work again")]
    private static partial void LogClosed(ILogger logger, Uri endpoint);
}
