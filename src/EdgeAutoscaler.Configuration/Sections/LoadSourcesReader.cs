using System.Collections.Immutable;
using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Configuration.Values;

namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>Reads the load sources.</summary>
internal static class LoadSourcesReader
{
    public static ImmutableSortedDictionary<string, LoadSourceSettings> Read(Node node) =>
        node.Children.ToImmutableSortedDictionary(child => child.Key, ReadOne, StringComparer.Ordinal);

    private static LoadSourceSettings ReadOne(Node node)
    {
        Names.CheckKey(node, "load source");
        node.Read("Type", Choices.LoadSourceType, missing: "");
        var source = new LoadSourceSettings(
            node.ReadRequired("Address", Addresses.LoadSource),
            node.Read("BearerTokenFile", Texts.File, null),
            node.Read("BasicAuthFile", Texts.File, null),
            node.Read("CaFile", Texts.File, null));
        if (source is { BearerTokenFile: not null, BasicAuthFile: not null })
            node.At("BasicAuthFile").FailUnseen("Can't be used together with BearerTokenFile: keep one of them.");
        return source;
    }
}
