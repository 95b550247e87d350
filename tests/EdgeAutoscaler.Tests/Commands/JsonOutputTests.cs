using System.Text.Json;
using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Tests.Status;

namespace EdgeAutoscaler.Tests.Commands;

public sealed class JsonOutputTests
{
    [Fact]
    public void Write_Fleet_ParsesBackToTheSame()
    {
        var json = Write(output => output.Write(StatusSamples.Fleet));

        var fleet = JsonSerializer.Deserialize(json, StatusJsonContext.Default.FleetStatus)!;
        Assert.Equal(StatusSamples.Fleet.Purchases, fleet.Purchases);
        Assert.Equal(StatusSamples.Fleet.Decisions, fleet.Decisions);
        Assert.Equal(StatusSamples.Buying.Limits, fleet.Clusters[0].Groups[0].Limits);
        Assert.Equal(json, Write(output => output.Write(fleet)));
    }

    [Fact]
    public void Write_NodesCouldNotBeListed_ParsesBackToNothingKnown()
    {
        var blind = StatusSamples.Fleet.Clusters[0] with { Groups = [StatusSamples.Buying with { Ready = null, NotReady = null, Expiring = null }] };

        var json = Write(output => output.Write(StatusSamples.Fleet with { Clusters = [blind] }));

        var group = JsonSerializer.Deserialize(json, StatusJsonContext.Default.FleetStatus)!.Clusters[0].Groups[0];
        Assert.Equal((null, null, null), (group.Ready, group.NotReady, group.Expiring));
    }

    [Fact]
    public void Write_Plan_IsAListOfClustersInCamelCase()
    {
        using var document = JsonDocument.Parse(Write(output => output.Write(StatusSamples.Fleet.Clusters)));

        var group = document.RootElement[0].GetProperty("groups")[0];
        Assert.Equal("buy", group.GetProperty("outcome").GetString());
        Assert.Equal(2, group.GetProperty("purchase").GetProperty("count").GetInt32());
        Assert.False(document.RootElement[1].TryGetProperty("state", out _));
    }

    [Fact]
    public void Write_CheckReport_SpellsOutcomesAsWords()
    {
        var report = new CheckReport([new CheckLine("credentials", CheckOutcome.Failed, "none found")]);

        var json = Write(output => output.Write(report));

        Assert.Equal("""{"lines":[{"subject":"credentials","outcome":"failed","detail":"none found"}]}""", json.TrimEnd());
        Assert.Equal(report.Lines, JsonSerializer.Deserialize(json, StatusJsonContext.Default.CheckReport)!.Lines);
    }

    [Fact]
    public void Write_Anything_IsOneLine() =>
        Assert.Single(Write(output => output.Write(StatusSamples.Fleet)).Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private static string Write(Action<JsonOutput> write)
    {
        using var writer = new StringWriter();
        write(new JsonOutput(writer));
        return writer.ToString();
    }
}
