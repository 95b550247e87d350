using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Simulator.Api;

internal sealed partial class RequestPipeline
{
    [LoggerMessage(5001, LogLevel.Debug, "Simulated cloud served {Operation} with status {Status}")]
    private partial void LogServed(Operation operation, int? status);

    [LoggerMessage(5002, LogLevel.Information, "Simulated cloud disturbs {Operation} with {Fault}")]
    private partial void LogFault(Operation operation, string fault);
}
