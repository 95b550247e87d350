namespace EdgeAutoscaler.Commands;

/// <summary>Where a command of this machine reaches the service.</summary>
internal static class ServiceAddress
{
    /// <summary>An address to connect to for an address to listen on: listening everywhere includes loopback.</summary>
    /// <param name="listen">The configured <c>Listen</c>, for example <c>http://0.0.0.0:9464</c>.</param>
    public static Uri Of(string listen)
    {
        var address = BindingAddress.Parse(listen);
        var host = address.Host switch
        {
            "*" or "+" or "0.0.0.0" => "127.0.0.1",
            "[::]" => "[::1]",
            var named => named,
        };
        return new UriBuilder(address.Scheme, host, address.Port).Uri;
    }
}
