namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Servers;

/// <summary>A scripted answer.</summary>
internal sealed record Reply(int Status, string Body, Dictionary<string, string>? Headers = null, bool Hang = false)
{
    public static Reply Ok(string body) => new(200, body);
}
