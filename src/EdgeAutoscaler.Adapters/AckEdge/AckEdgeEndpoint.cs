namespace EdgeAutoscaler.Adapters.AckEdge;

/// <summary>The rule every endpoint address has to meet: requests carry a password, so they are encrypted or stay on the machine.</summary>
public static class AckEdgeEndpoint
{
    /// <summary>Says what is wrong with an address.</summary>
    /// <param name="endpoint">The address.</param>
    /// <returns>One sentence, or <see langword="null"/> when it is fine.</returns>
    public static string? Problem(Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return endpoint switch
        {
            { IsAbsoluteUri: false } => "Endpoint must be an absolute address such as https://cs.cn-beijing.aliyuncs.com.",
            { UserInfo.Length: > 0 } => "Endpoint must not carry a user name or password.",
            { AbsolutePath: not "/" } or { Query.Length: > 0 } or { Fragment.Length: > 0 } =>
                $"Endpoint '{endpoint.GetLeftPart(UriPartial.Authority)}…' must end after the host; paths and queries are added by the service.",
            { Scheme: "https" } => null,
            { Scheme: "http", IsLoopback: true } => null,
            _ => $"Endpoint '{endpoint}' must use https; plain http is accepted for loopback addresses only.",
        };
    }
}
