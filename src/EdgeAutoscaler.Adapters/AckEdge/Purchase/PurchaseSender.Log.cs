using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Adapters.AckEdge.Purchase;

internal sealed partial class PurchaseSender
{
    [LoggerMessage(3010, LogLevel.Information, "ScaleOutCluster for cluster {ClusterId} was attempted once: {Outcome}")]
    private static partial void LogAttempt(ILogger logger, string clusterId, string outcome);
}
