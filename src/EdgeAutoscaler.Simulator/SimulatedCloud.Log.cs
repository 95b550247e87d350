using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Simulator;

public sealed partial class SimulatedCloud
{
    [LoggerMessage(5000, LogLevel.Information, "Simulated cloud with {Clusters} clusters listens on {Endpoint}")]
    private static partial void LogStarted(ILogger logger, Uri endpoint, int clusters);
}
