namespace EdgeAutoscaler.Configuration.Reading;

/// <summary>Reads <c>AckEdge</c> of the fleet or, on top of it, of a cluster.</summary>
internal static class AckEdgeKeys
{
    private const string Address = "an https address such as https://cs.cn-beijing.aliyuncs.com; plain http only on this machine";

    public static AckEdgeSettings? Read(KeyReader keys, AckEdgeSettings? fleet)
    {
        var endpoint = keys.Address("Endpoint", Address, uri => uri.Scheme == "https" || uri.IsLoopback) ?? fleet?.Endpoint;
        var password = keys.Text("LoginPasswordFile") ?? fleet?.LoginPasswordFile;
        var timeout = keys.Value("RequestTimeout", fleet?.RequestTimeout ?? TimeSpan.FromSeconds(30), "a duration from 00:00:01 to 00:05:00", length => length >= TimeSpan.FromSeconds(1) && length <= TimeSpan.FromMinutes(5));
        keys.RejectUnknown();
        return endpoint is null ? null : new AckEdgeSettings(endpoint, password, timeout);
    }
}
