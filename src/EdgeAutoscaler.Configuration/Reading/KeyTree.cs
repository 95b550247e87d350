using EdgeAutoscaler.Configuration.Keys;

namespace EdgeAutoscaler.Configuration.Reading;

/// <summary>The shape of the configuration: which keys may stand where.</summary>
internal sealed class KeyTree
{
    private const string ListItem = "[]";

    private readonly SortedDictionary<string, KeyTree> _children = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The whole section <c>Autoscaler</c>.</summary>
    public static KeyTree Autoscaler { get; } = From(ConfigurationKeys.All);

    /// <summary>The keys beneath that are fixed.</summary>
    public IEnumerable<string> Names => _children.Keys;

    /// <summary>Whether it is one value.</summary>
    public bool IsLeaf => _children.Count == 0;

    /// <summary>What each item is when this is a list.</summary>
    public KeyTree? Item => _children.GetValueOrDefault(ListItem);

    /// <summary>What each entry is when the keys beneath are free.</summary>
    public KeyTree? Entry => _children.FirstOrDefault(child => child.Key[0] == '{').Value;

    /// <summary>What stands beneath a fixed key.</summary>
    public KeyTree? Child(string key) => _children.GetValueOrDefault(key);

    private static KeyTree From(IEnumerable<ConfigurationKey> keys)
    {
        var root = new KeyTree();
        foreach (var key in keys)
        {
            var place = root;
            foreach (var part in key.Path.Split(':').Skip(1))
            {
                if (!place._children.TryGetValue(part, out var next))
                    place._children[part] = next = new KeyTree();
                place = next;
            }
        }

        return root;
    }
}
