using System.Text.Json.Nodes;

namespace EdgeAutoscaler.Configuration.Tests;

public sealed class ConfigurationKeysTests
{
    private const string Unheard = "Zzzzzzzzzzzzzzzzzzzzzzzz";

    /// <summary>The sections and, where a section's keys depend on its type, one of each type.</summary>
    public static TheoryData<string, string> Sections => new()
    {
        { "", "" },
        { "Ledger", "Ledger." },
        { "AckEdge", "AckEdge." },
        { "Purchase", "Purchase." },
        { "LoadSources:prometheus", "LoadSources.*." },
        { "Budgets:0", "Budgets[]." },
        { "Clusters:0", "Clusters[]." },
        { "Clusters:0:AckEdge", "Clusters[].AckEdge." },
        { Document.Group, "Clusters[].NodeGroups[]." },
        { $"{Document.Group}:Match", "Clusters[].NodeGroups[].Match." },
        { $"{Document.Group}:Signals:cpu", "Clusters[].NodeGroups[].Signals.*." },
        { $"{Document.Group}:Policies:1:Steps:0", "Clusters[].NodeGroups[].Policies[].Steps[]." },
        { $"{Document.Group}:Stabilization", "Clusters[].NodeGroups[].Stabilization." },
        { $"{Document.Group}:Limits", "Clusters[].NodeGroups[].Limits." },
        { $"{Document.Group}:Limits:Budgets:0", "Clusters[].NodeGroups[].Limits.Budgets[]." },
        { $"{Document.Group}:Offers:0", "Clusters[].NodeGroups[].Offers[]." },
    };

    [Theory]
    [MemberData(nameof(Sections))]
    public void All_KeysOfASection_AreExactlyThoseItsReaderKnows(string path, string prefix) =>
        Assert.Equal(KnownAt(path), Listed(prefix));

    [Fact]
    public void All_KeysOfPolicies_AreThoseOfAllTypesTogether() =>
        Assert.Equal(
            Enumerable.Range(0, 3).SelectMany(index => KnownAt($"{Document.Group}:Policies:{index}")).Distinct().Order(StringComparer.Ordinal),
            Listed("Clusters[].NodeGroups[].Policies[]."));

    [Fact]
    public void All_KeysOfACompleteDocument_AreListed()
    {
        var written = new HashSet<string>();
        Collect(new Document().Root, "", written);

        Assert.Empty(written.Except(ConfigurationKeys.All));
    }

    [Fact]
    public void All_Keys_StandOnce() => Assert.Distinct(ConfigurationKeys.All);

    // The message about an unknown key lists the keys that its reader asked for.
    private static IEnumerable<string> KnownAt(string path)
    {
        var document = new Document();
        var key = path.Length == 0 ? Unheard : $"{path}:{Unheard}";
        var message = document.With(key, "1").Errors().Single(error => error.Key == $"Autoscaler:{key}").Message;
        return message[(message.IndexOf(" are ", StringComparison.Ordinal) + 5)..].Split(", ").Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Listed(string prefix) =>
        ConfigurationKeys.All.Where(key => key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(key => key[prefix.Length..].Split('.', '[')[0])
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static void Collect(JsonNode? node, string path, HashSet<string> keys)
    {
        var isNamed = path.EndsWith("LoadSources", StringComparison.Ordinal) || path.EndsWith("Signals", StringComparison.Ordinal) || path.EndsWith("Prices", StringComparison.Ordinal);
        switch (node)
        {
            case JsonObject section:
                foreach (var (key, value) in section)
                    Collect(value, $"{path}.{(isNamed ? "*" : key)}".TrimStart('.'), keys);
                break;
            case JsonArray list:
                foreach (var entry in list)
                    Collect(entry, $"{path}[]", keys);
                break;
            default:
                keys.Add(path.EndsWith("Labels", StringComparison.Ordinal) ? $"{path}.*" : path);
                break;
        }
    }
}
