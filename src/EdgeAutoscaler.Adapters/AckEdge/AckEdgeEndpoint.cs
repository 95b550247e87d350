using EdgeAutoscaler.Core.Endpoints;

namespace EdgeAutoscaler.Adapters.AckEdge;

/// <summary>The rule every endpoint address has to meet: requests carry a password, so they go to allowed hosts only, encrypted or within the machine.</summary>
public static class AckEdgeEndpoint
{
    /// <summary>Says what is wrong with an address.</summary>
    /// <param name="endpoint">The address.</param>
    /// <param name="allowedHosts">The hosts it may name.</param>
    /// <returns>One sentence, or <see langword="null"/> when it is fine.</returns>
    public static string? Problem(Uri endpoint, AllowedHosts allowedHosts)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(allowedHosts);
        return endpoint switch
        {
            { IsAbsoluteUri: false } => "Endpoint must be an absolute address such as https://cs.cn-beijing.aliyuncs.com.",
            { UserInfo.Length: > 0 } => "Endpoint must not carry a user name or password.",
            { AbsolutePath: not "/" } or { Query.Length: > 0 } or { Fragment.Length: > 0 } =>
                $"Endpoint '{endpoint.GetLeftPart(UriPartial.Authority)}…' must end after the host; paths and queries are added by the service.",
            _ => allowedHosts.Problem(endpoint) is { } problem ? $"Endpoint '{endpoint}': {problem}" : null,
        };
    }
}
