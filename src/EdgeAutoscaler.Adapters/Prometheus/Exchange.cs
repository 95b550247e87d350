using System.Net;

namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>What the server has answered, unread.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The whole body.</param>
internal sealed record Exchange(HttpStatusCode Status, ReadOnlyMemory<byte> Body)
{
    public bool Succeeded => (int)Status is >= 200 and < 300;

    /// <summary>Whether asking again may help.</summary>
    public bool IsTransient => (int)Status is >= 500 or 429;

    /// <summary>Whether the server, or a proxy before it, takes the API's queries by GET only.</summary>
    public bool WantsGet => Status is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented;
}
