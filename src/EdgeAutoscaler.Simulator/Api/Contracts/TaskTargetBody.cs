namespace EdgeAutoscaler.Simulator.Api.Contracts;

internal sealed record TaskTargetBody(string Id, string Type);
