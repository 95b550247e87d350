using System.Collections.Immutable;
using EdgeAutoscaler.Core.Capacity;

namespace EdgeAutoscaler.Configuration.Reading;

/// <summary>Reads <c>Match</c>: which listed nodes are a group's own.</summary>
internal static class MatchKeys
{
    public static NodeMatch Read(KeyReader keys)
    {
        ImmutableArray<string> types = [.. keys.Texts("InstanceTypes").Distinct()];
        var match = new NodeMatch(types, keys.Text("NodepoolId"), keys.Text("NamePrefix"));
        keys.RejectUnknown();
        return match;
    }
}
