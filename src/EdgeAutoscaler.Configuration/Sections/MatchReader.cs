using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Configuration.Values;
using EdgeAutoscaler.Core.Capacity;

namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>Reads which nodes are a group's own.</summary>
internal static class MatchReader
{
    public static NodeMatch Read(Node node) => new(
        [.. node.At("InstanceTypes").Children.Select(item => item.As(Texts.InstanceType))],
        node.Read("NodepoolId", Texts.Filled("the id of a node pool"), null),
        node.Read("NamePrefix", Texts.Filled("the beginning of a node name"), null));
}
