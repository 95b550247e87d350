using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Configuration.Values;

namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>Checks names.</summary>
internal static class Names
{
    /// <summary>Checks a name that is a key itself.</summary>
    /// <param name="node">The place that has the key.</param>
    /// <param name="what">What is named.</param>
    public static void CheckKey(Node node, string what)
    {
        if (!Texts.Name.TryParse(node.Key, out _))
            node.FailUnseen($"'{node.Key}' can't be the name of a {what}: must be {Texts.Name.Expected}.");
    }

    /// <summary>Checks that a value differs between the items of a list.</summary>
    /// <param name="items">The items.</param>
    /// <param name="key">The key of the value.</param>
    /// <param name="what">What the items are.</param>
    public static void CheckUnique(IEnumerable<Node> items, string key, string what)
    {
        var seen = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (item.At(key) is { Text: { Length: > 0 } text } leaf && !seen.TryAdd(text, item))
                leaf.Fail($"Is used by {seen[text].Path} already: each {what} needs its own.");
        }
    }
}
