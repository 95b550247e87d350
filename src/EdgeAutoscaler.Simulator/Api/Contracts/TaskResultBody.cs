namespace EdgeAutoscaler.Simulator.Api.Contracts;

internal sealed record TaskResultBody(string Data, string Status);
