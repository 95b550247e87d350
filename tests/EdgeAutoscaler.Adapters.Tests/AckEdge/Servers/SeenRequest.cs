namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Servers;

/// <summary>A request as a server saw it.</summary>
internal sealed record SeenRequest(int Number, string Method, string Target, Dictionary<string, string> Headers, string Body)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
