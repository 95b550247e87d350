using System.Text.RegularExpressions;
using EdgeAutoscaler.Configuration.Keys;
using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Tests.Telemetry;
using Moq;

namespace EdgeAutoscaler.Tests.Architecture;

/// <summary>Every name that README and docs mention exists, and every name there is stands in the README.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string[] Documents =
    [
        "README.md", "deploy/README.md", "docs/architecture.md", "docs/fault-matrix.md", "docs/http-api.md", "docs/notifications.md", "docs/operations.md", "docs/policies.md",
    ];

    public static TheoryData<string> AllDocuments => [.. Documents];

    [Theory]
    [MemberData(nameof(AllDocuments))]
    public void Links_ToFiles_Exist(string document)
    {
        var folder = Path.GetDirectoryName(document)!;
        var targets = Link().Matches(Source.Read(document)).Select(match => match.Groups[1].Value).Where(target => !target.Contains("://", StringComparison.Ordinal));

        Assert.All(targets, target => Assert.True(Source.Has(Path.Combine(folder, target)), target));
    }

    [Theory]
    [MemberData(nameof(AllDocuments))]
    public void Paths_OfTheRepository_Exist(string document) =>
        Assert.All(RepositoryPath().Matches(Source.Read(document)).Select(match => match.Value), path => Assert.True(Source.Has(path), path));

    [Theory]
    [MemberData(nameof(AllDocuments))]
    public void Commands_Named_Exist(string document)
    {
        var known = CommandLine.Build(Mock.Of<ICommandActions>(), Mock.Of<IOperatorActions>()).Subcommands.Select(command => command.Name).ToHashSet();

        Assert.All(Command().Matches(Source.Read(document)).Select(match => match.Groups[1].Value), name => Assert.Contains(name, known));
    }

    [Theory]
    [MemberData(nameof(AllDocuments))]
    public async Task Metrics_Named_Exist(string document)
    {
        var known = await MetricNamesAsync();

        Assert.All(Metric().Matches(Source.Read(document)).Select(match => match.Value), name => Assert.Contains(name, known));
    }

    [Fact]
    public async Task Metrics_All_StandInTheReadme()
    {
        var readme = Source.Read("README.md");

        Assert.All(await MetricNamesAsync(), name => Assert.Contains($"`{name}`", readme, StringComparison.Ordinal));
    }

    /// <summary>When it differs: <c>edge-autoscaler schema > docs/appsettings.schema.json</c>.</summary>
    [Fact]
    public void ConfigurationSchema_OfTheDocs_IsTheOneOfTheService() =>
        Assert.Equal(SchemaText.Of(ConfigurationSchema.Create()), Source.Read("docs/appsettings.schema.json").TrimEnd());

    [Fact]
    public void ConfigurationKeys_All_StandInTheReadme()
    {
        var named = KeysOfTheReadme();

        Assert.All(Segments(), key => Assert.Contains(key, named));
    }

    [Fact]
    public void ConfigurationKeys_OfTheReadme_Exist() =>
        Assert.All(KeysOfTheReadme(), key => Assert.Contains(key, Segments()));

    private static HashSet<string> Segments() =>
        [.. ConfigurationKeys.All.SelectMany(key => key.Path.Split(':')).Where(part => part is not "Autoscaler" and not "[]" && part[0] != '{')];

    /// <summary>The words in backticks in the first column of the tables of the section on configuration.</summary>
    private static HashSet<string> KeysOfTheReadme()
    {
        var section = Source.Read("README.md").Split("## Configuration")[1].Split("\n## ")[0];
        var cells = section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|')[1]);
        return [.. cells.SelectMany(cell => Quoted().Matches(cell)).SelectMany(match => Word().Matches(match.Groups[1].Value)).Select(match => match.Value)];
    }

    private static async Task<IReadOnlyCollection<string>> MetricNamesAsync() => [.. (await new MetricsHarness().Scrape()).Families.Keys];

    [GeneratedRegex(@"\]\(([^)#\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(?:src|tests|deploy|docs)/[A-Za-z0-9._/-]*[A-Za-z0-9]")]
    private static partial Regex RepositoryPath();

    [GeneratedRegex(@"edge-autoscaler ([a-z]+)\b(?= --|`|\s+#|$)", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"\bedge_autoscaler_[a-z_]+[a-z]")]
    private static partial Regex Metric();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+")]
    private static partial Regex Word();
}
