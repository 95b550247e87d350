namespace EdgeAutoscaler.Simulator.Api.Contracts;

internal sealed record TaskPageInfoBody(int PageNumber, int PageSize, int TotalCount);
