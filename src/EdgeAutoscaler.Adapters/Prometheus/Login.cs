using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>What the server is shown.</summary>
/// <param name="Header">Value of the Authorization header.</param>
/// <param name="Content">What is secret in it, as it stands in the file.</param>
internal sealed record Login(Secret Header, Secret Content)
{
    /// <summary>Takes it out of a text of the server's, which may quote what it was shown.</summary>
    /// <param name="text">The text.</param>
    public string ScrubFrom(string text) => Content.ScrubFrom(Header.ScrubFrom(text));
}
