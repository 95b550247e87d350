namespace EdgeAutoscaler.Simulator.Api.Contracts;

internal sealed record NodePageBody(int PageNumber, int PageSize, int TotalCount);
