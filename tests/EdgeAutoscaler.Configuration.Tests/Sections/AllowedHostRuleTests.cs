namespace EdgeAutoscaler.Configuration.Tests.Sections;

public sealed class AllowedHostRuleTests
{
    [Fact]
    public void Read_HostListedForTheFleet_IsValidForItsClusters()
    {
        var cluster = Document.Example().With("AckEdge:AllowedHosts", "[\".example.com\"]").With("AckEdge:Endpoint", "\"https://cs.example.com\"").ReadValid().Clusters.Single();

        Assert.Equal("cs.example.com", cluster.AckEdge.Endpoint.Host);
        Assert.True(cluster.AckEdge.AllowedHosts.Names("cs.example.com"));
    }

    [Fact]
    public void Read_ClusterWithItsOwnList_NoLongerHasTheFleets() => Document.Example()
        .With("AckEdge:AllowedHosts", "[\"cs.example.com\"]")
        .With("AckEdge:Endpoint", "\"https://cs.example.com\"")
        .With("Clusters:0:AckEdge:AllowedHosts", "[\"10.0.0.5\"]")
        .HasError("Clusters:0:AckEdge:Endpoint", "Host cs.example.com is not allowed");

    [Fact]
    public void Read_FleetEndpointNotAllowed_IsComplainedAboutOnceWhereItIsWritten()
    {
        var error = Assert.Single(Document.Example().With("AckEdge:Endpoint", "\"https://cs.example.com\"").ReadErrors());

        Assert.Equal("Autoscaler:AckEdge:Endpoint", error.Key);
        Assert.Equal("https://cs.example.com", error.Value);
    }
}
