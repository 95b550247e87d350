namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

/// <summary>A request as the scripted server has got it.</summary>
public sealed record SeenRequest(string Method, string Path, IReadOnlyDictionary<string, string> Form, string? Authorization)
{
    public string Query => Form["query"];
}
