namespace EdgeAutoscaler.Simulator.Api.Contracts;

internal sealed record ScaleOutBody(string ClusterId, string RequestId, string TaskId);
