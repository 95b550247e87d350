namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

/// <summary>A request as the scripted server has received it.</summary>
internal sealed record AskedQuery(string Method, string Path, IReadOnlyDictionary<string, string> Parameters, string? Authorization)
{
    public string Query => Parameters["query"];

    public bool IsRange => Path.EndsWith("/query_range", StringComparison.Ordinal);
}
