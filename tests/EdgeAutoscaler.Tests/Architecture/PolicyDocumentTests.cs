using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Tests.Architecture;

/// <summary>The numbers of the document on policies are those of the policies.</summary>
public sealed partial class PolicyDocumentTests
{
    private const string Document = "docs/policies.md";
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public void TargetTracking_Examples_AreRight()
    {
        var policy = TargetTracking();

        Assert.All(RowsOf("TargetTracking", 5), row => Assert.Equal(Whole(row[1]), Nodes(policy, 0, [Number(row[0])])));
    }

    [Fact]
    public void AverageUtilization_Examples_AreRight()
    {
        var section = SectionOf("AverageUtilization");
        var policy = new AverageUtilizationPolicy("cpu", Setting(section, "TargetUtilization"));

        Assert.All(RowsOf("AverageUtilization", 5), row => Assert.Equal(Whole(row[2]), Nodes(policy, Whole(row[0]), [Number(row[1])])));
    }

    [Fact]
    public void Step_Examples_AreRight()
    {
        var rules = StepText().Matches(SectionOf("Step").Text).Select(match => new StepRule(Number(match.Groups[1].Value), (int)Number(match.Groups[2].Value)));
        var policy = new StepPolicy("cpu", [.. rules]);

        Assert.All(RowsOf("Step", 5), row => Assert.Equal(Whole(row[2]), Nodes(policy, Whole(row[0]), [Number(row[1])])));
    }

    [Fact]
    public void Stabilization_Examples_AreRight()
    {
        var section = SectionOf("Evidence");
        var stabilization = new Stabilization((int)Setting(section, "Samples"), (int)Setting(section, "Of"));
        var rows = section.Rows.Where(row => row.Length == 2 && row[0].Contains(',', StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(Whole(row[1]), Nodes(TargetTracking(), 0, row[0].Split(',').Select(Number), stabilization)));
    }

    [Fact]
    public void LeadTimeAndReview_Example_AreThoseOfTheProtectionWindow()
    {
        var times = Duration().Matches(SectionOf("How they combine").Text).Select(match => TimeSpan.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.True(times is [_, _, _, _, _, ..]);
        var group = Group with { Stabilization = new Stabilization(2, 3), Limits = new GroupLimits { Cooldown = times[2] } };

        var window = ProtectionWindow.Of(group, Offer with { LeadTime = times[0] }, Now, times[1]);

        Assert.Equal((times[3], times[4]), (window.From - Now, window.To - window.From));
    }

    [Fact]
    public void Limits_Listed_AreAllOfThemInOrder()
    {
        var input = new PlanningInput { Group = Group, Now = Now, EvaluationInterval = TimeSpan.FromSeconds(30), Inventory = new NodeInventory(Now, []), ClusterState = "running" };

        var asked = Assert.Single(ScalePlanner.Standard.Plan(input).Candidates).Limits.Select(limit => limit.Limit);

        Assert.Equal(asked, ListedLimit().Matches(SectionOf("Limits").Text).Select(match => match.Groups[1].Value));
    }

    private static NodeGroup Group => new()
    {
        Cluster = "beijing",
        Name = "transcode",
        MinNodes = 1,
        MaxNodes = 20,
        NodeCapacity = Capacity(),
        Match = new NodeMatch(["ens.tiny"], null, null),
        Signals = [],
        Policies = [],
        Limits = new GroupLimits(),
        Offers = [Offer],
    };

    private static Offer Offer => new()
    {
        Name = "tiny",
        InstanceType = "ens.tiny",
        EnsRegionId = "cn-beijing-telecom",
        ImageId = "m-1",
        InternetChargeType = InternetChargeType.BandwidthByDay,
        SystemDiskSize = 20,
        Prices = ImmutableSortedDictionary<int, decimal>.Empty.Add(1, 230),
    };

    private static TargetTrackingPolicy TargetTracking() => new("cpu", Setting(SectionOf("TargetTracking"), "TargetUtilization"));

    private static int? Nodes(IScalingPolicy policy, int ready, IEnumerable<double> samples, Stabilization? stabilization = null)
    {
        var series = LoadSeries.From(samples.Reverse().Select((value, i) => new LoadSample(Now.AddMinutes(-i), value)));
        var signal = new Signal { Name = "cpu", Source = "prometheus", Query = "cpu", AveragingWindow = TimeSpan.FromMinutes(5) };
        var verdict = policy.Evaluate(new PolicyContext
        {
            Now = Now,
            Until = Now.AddHours(2),
            Signals = ImmutableDictionary<string, SignalState>.Empty.Add("cpu", new SignalState(signal, series, null, null)),
            ReadyNodes = StepFunction.From([new Step(Now.AddHours(-1), ready)]),
            NodeCapacity = Capacity(),
            Stabilization = stabilization ?? Stabilization.None,
        });
        return Assert.IsType<PolicyVerdict.Asserts>(verdict).Demand.At(Now);
    }

    private static double Capacity() => Number(Regex.Match(Source.Read(Document), @"""NodeCapacity"": ([\d.]+)").Groups[1].Value);

    private static MarkdownSection SectionOf(string heading) => MarkdownSection.Of(Document).Single(section => section.Heading == heading);

    private static List<string[]> RowsOf(string heading, int count)
    {
        var rows = SectionOf(heading).Rows.ToList();
        Assert.Equal(count, rows.Count);
        return rows;
    }

    private static double Setting(MarkdownSection section, string key) => Number(Regex.Match(section.Text, $@"""{key}"": ([\d.]+)").Groups[1].Value);

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"""AtLeast"": ([\d.]+), ""Add"": (\d+)")]
    private static partial Regex StepText();

    [GeneratedRegex(@"\b\d\d:\d\d:\d\d\b")]
    private static partial Regex Duration();

    [GeneratedRegex(@"^\d+\. `([a-z_]+)`", RegexOptions.Multiline)]
    private static partial Regex ListedLimit();
}
