using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace EdgeAutoscaler.Web;

/// <summary>How much a request may bring along: page and API are small, so is all that is asked of them.</summary>
internal static class RequestLimits
{
    /// <summary>Longest body, in bytes; a longer one is answered 413.</summary>
    public const int BodyBytesMax = 64 * 1024;

    /// <summary>Longest header block, in bytes; a longer one is answered 431.</summary>
    public const int HeaderBytesMax = 16 * 1024;

    /// <summary>Most connections at once.</summary>
    public const int ConnectionsMax = 256;

    /// <summary>Sets them.</summary>
    /// <param name="options">The listener's options.</param>
    public static void Apply(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = BodyBytesMax;
        options.Limits.MaxRequestHeadersTotalSize = HeaderBytesMax;
        options.Limits.MaxRequestHeaderCount = 64;
        options.Limits.MaxRequestLineSize = 4 * 1024;
        options.Limits.MaxConcurrentConnections = ConnectionsMax;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        options.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(1);
    }
}
