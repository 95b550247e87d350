using System.Text;
using System.Text.RegularExpressions;
using EdgeAutoscaler.Configuration;
using EdgeAutoscaler.Configuration.Keys;
using Microsoft.Extensions.Configuration;

namespace EdgeAutoscaler.Tests.Architecture;

/// <summary>What the README says of the configuration of a node group holds.</summary>
public sealed partial class ReadmeConfigurationTests
{
    private static string Section => Source.Read("README.md").Split("## Configuration")[1].Split("\n## ")[0];

    [Fact]
    public void Example_OfASingleGroup_IsAValidConfiguration()
    {
        var example = Example().Match(Section).Groups[1].Value;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(example));

        var result = SettingsReader.Read(new ConfigurationBuilder().AddJsonStream(stream).Build());

        Assert.True(result is SettingsResult.Valid, string.Join('\n', (result as SettingsResult.Invalid)?.Errors ?? []));
        Assert.Single(((SettingsResult.Valid)result).Settings.Clusters.Single().Cluster.NodeGroups);
    }

    [Fact]
    public void RequiredKeys_OfAGroup_AreMarked()
    {
        const string group = "Autoscaler:Clusters:[]:NodeGroups:[]:";
        var table = Section.Split("A node group")[1];
        var required = ConfigurationKeys.All
            .Where(key => key.Path.StartsWith(group, StringComparison.Ordinal) && !key.Path.Contains(":Budgets:", StringComparison.Ordinal) && key.Meaning.TrimEnd('.').EndsWith("required", StringComparison.Ordinal))
            .Select(key => key.Path.Split(':')[^1])
            .Distinct();

        Assert.All(required, key => Assert.Contains($"`{key}`\\*", table, StringComparison.Ordinal));
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
