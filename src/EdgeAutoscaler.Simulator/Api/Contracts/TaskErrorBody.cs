namespace EdgeAutoscaler.Simulator.Api.Contracts;

internal sealed record TaskErrorBody(string Code, string Message)
{
    public static readonly TaskErrorBody None = new("", "");
}
