using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Tests.Deploy;

namespace EdgeAutoscaler.Tests.Architecture;

/// <summary>Whoever is woken by an alert finds its section.</summary>
public sealed class RunbookTests
{
    private const string Document = "docs/operations.md";
    private const string Prefix = "EdgeAutoscaler";

    [Fact]
    public void Sections_NamedAsAlerts_AreThoseOfTheRules()
    {
        var named = MarkdownSection.Of(Document).Select(section => section.Heading).Where(heading => heading.StartsWith(Prefix, StringComparison.Ordinal));

        Assert.Equal(Rules().Select(rule => (string)rule["alert"]!), named);
    }

    [Fact]
    public void Alerts_Mentioned_Exist()
    {
        var known = Rules().Select(rule => (string)rule["alert"]!).ToHashSet();
        var words = Source.Read(Document).Split([' ', '\n', '#', '[', ']', '(', ')', '`', '.', ',', ':', ';'], StringSplitOptions.RemoveEmptyEntries);

        Assert.All(words.Where(word => word.StartsWith(Prefix, StringComparison.Ordinal) && word != Prefix), word => Assert.Contains(word, known));
    }

    [Fact]
    public void Alerts_All_NameTheirSection() => Assert.All(
        Rules(), rule => Assert.Equal($"{Document}#{((string)rule["alert"]!).ToLowerInvariant()}", (string?)rule["annotations"]!["runbook_url"]));

    [Fact]
    public void Sections_OfAlerts_ShowACommand() => Assert.All(
        MarkdownSection.Of(Document).Where(section => section.Heading.StartsWith(Prefix, StringComparison.Ordinal)),
        section => Assert.Contains("\n```sh\n", section.Text, StringComparison.Ordinal));

    [Fact]
    public void Freezes_EveryReason_IsExplained()
    {
        var freezes = MarkdownSection.Of(Document).Single(section => section.Heading == "Freezes");

        Assert.Equal(Words.All<FreezeKind>().Order(), freezes.Rows.Select(row => row[0].Trim('`')).Order());
    }

    private static IEnumerable<System.Text.Json.Nodes.JsonNode> Rules() => Yaml.Read("deploy/prometheus/edge-autoscaler.rules.yml")["groups"]![0]!["rules"].Items();
}
