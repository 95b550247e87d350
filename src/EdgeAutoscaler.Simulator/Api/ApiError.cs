namespace EdgeAutoscaler.Simulator.Api;

/// <summary>A refusal in the API's own terms.</summary>
internal sealed record ApiError(int Status, string Code, string Message)
{
    public static ApiError InvalidParameter(string message) => new(400, "InvalidParameter", message);

    public static ApiError InvalidFormat(string message) => new(400, "InvalidParameter.Format", message);

    public static ApiError ClusterNotFound(string clusterId) =>
        new(404, "ErrorClusterNotFound", $"The cluster {clusterId} does not exist.");
}
