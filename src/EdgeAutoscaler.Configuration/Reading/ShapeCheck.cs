using System.Globalization;

namespace EdgeAutoscaler.Configuration.Reading;

/// <summary>Finds keys that don't exist, and values, lists and sections that stand where something else belongs.</summary>
internal static class ShapeCheck
{
    /// <summary>Checks a place and all beneath it.</summary>
    /// <param name="node">The place.</param>
    /// <param name="tree">What may stand there.</param>
    public static void Check(Node node, KeyTree tree)
    {
        var children = node.Children;
        if (tree.IsLeaf)
        {
            if (children.Count > 0)
                node.FailUnseen("Must be a single value, not a list or a section.");
            return;
        }

        if (!string.IsNullOrEmpty(node.Text))
            node.FailUnseen(tree.Item is null ? "Must be a section { … }, not a single value." : "Must be a list [ … ], not a single value.");
        foreach (var child in children)
            CheckChild(child, tree);
    }

    private static void CheckChild(Node child, KeyTree tree)
    {
        if (tree.Item is { } item)
            CheckItem(child, item);
        else if (tree.Entry is { } entry)
            Check(child, entry);
        else if (tree.Child(child.Key) is { } known)
            Check(child, known);
        else
            UnknownKey.Report(child, tree);
    }

    private static void CheckItem(Node child, KeyTree item)
    {
        if (int.TryParse(child.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            Check(child, item);
        else
            child.FailUnseen("Stands where a list [ … ] belongs: its items have numbers, not names.");
    }
}
