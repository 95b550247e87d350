namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>Refuses options that can't be meant.</summary>
internal static class PrometheusOptionsCheck
{
    /// <exception cref="ArgumentException">An option can't be used; the message names it, and never quotes a credential.</exception>
    public static void Require(PrometheusOptions options)
    {
        var address = options.Address;
        Require(address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps), options,
            "the address must be an absolute http or https URL.");
        Require(address.UserInfo.Length == 0, options, "the address must hold no credentials; use basicAuthFile.");
        Require(address.Query.Length == 0 && address.Fragment.Length == 0, options, "the address must hold no query and no fragment.");
        Require(options.BearerTokenFile is null || options.BasicAuthFile is null, options,
            "only one of bearerTokenFile and basicAuthFile can be used.");
        Require(options.Timeout >= TimeSpan.FromMilliseconds(10) && options.Timeout <= TimeSpan.FromHours(1), options,
            "the timeout must lie between 10 ms and 1 h.");
    }

    private static void Require(bool fulfilled, PrometheusOptions options, string rule)
    {
        if (!fulfilled)
            throw new ArgumentException($"Load source {options.Name}: {rule}", nameof(options));
    }
}
