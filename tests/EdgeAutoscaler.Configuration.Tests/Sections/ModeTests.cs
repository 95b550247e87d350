namespace EdgeAutoscaler.Configuration.Tests.Sections;

public sealed class ModeTests
{
    [Theory]
    [InlineData("demo", ServiceMode.Demo)]
    [InlineData("DRYRUN", ServiceMode.DryRun)]
    [InlineData("Live", ServiceMode.Live)]
    public void Read_Mode_IsKnownInAnyCase(string written, ServiceMode expected) =>
        Assert.Equal(expected, Document.Example().With("Mode", $"\"{written}\"").ReadValid().Mode);

    [Fact]
    public void Read_MissingMode_IsADryRun() => Assert.Equal(ServiceMode.DryRun, Document.Example().Without("Mode").ReadValid().Mode);

    [Fact]
    public void Read_WrongMode_IsNeverTakenForAnother() => Document.Example().With("Mode", "\"Live,Demo\"").HasError("Mode", "one of");

    [Theory]
    [InlineData("DryRun")]
    [InlineData("Live")]
    public void Read_NoClusters_IsAnErrorOutsideTheDemo(string mode) => Document.Example()
        .With("Mode", $"\"{mode}\"").Without("Clusters")
        .HasError("Clusters", $"at least one cluster in {mode} mode");

    [Fact]
    public void Read_DemoWithoutClustersAndEndpoint_IsValid() =>
        Assert.Empty(Document.Example().With("Mode", "\"Demo\"").Without("Clusters").Without("AckEdge").ReadValid().Clusters);

    [Fact]
    public void Read_DemoClusterWithoutEndpoint_LeadsNowhere() => Assert.True(
        Document.Example().With("Mode", "\"Demo\"").Without("AckEdge").ReadValid().Clusters.Single().AckEdge.Endpoint.IsLoopback);

    [Fact]
    public void Read_NoEndpointAnywhere_IsAnErrorOutsideTheDemo() =>
        Document.Example().Without("AckEdge:Endpoint").HasError("Clusters:0:AckEdge:Endpoint", "missing here and in Autoscaler:AckEdge");

    [Fact]
    public void Read_EndpointOfTheClusterAlone_IsValid() => Assert.Equal(
        new Uri("http://127.0.0.1:8080"),
        Document.Example().Without("AckEdge").With("Clusters:0:AckEdge:Endpoint", "\"http://127.0.0.1:8080\"")
            .With("Clusters:0:AckEdge:AllowedHosts", "[\"127.0.0.1\"]").ReadValid().Clusters.Single().AckEdge.Endpoint);

    [Fact]
    public void Read_NoLoginPasswordFile_IsAnErrorInLiveModeOnly()
    {
        var document = Document.Example().Without("AckEdge:LoginPasswordFile");

        document.ReadValid();
        document.With("Mode", "\"Live\"").HasError("Clusters:0:AckEdge:LoginPasswordFile", "In Live mode");
    }

    [Fact]
    public void Read_NoFreshnessQuery_IsAnErrorInLiveModeOnly()
    {
        var document = Document.Example().Without($"{Document.Group}:Signals:cpu:FreshnessQuery");

        document.ReadValid();
        document.With("Mode", "\"Live\"").HasError($"{Document.Group}:Signals:cpu:FreshnessQuery", "max(timestamp(METRIC))");
    }

    [Fact]
    public void Read_BareSelectorWithoutFreshnessQuery_IsValidInLiveMode() => Document.Example()
        .With("Mode", "\"Live\"")
        .Without($"{Document.Group}:Signals:cpu:FreshnessQuery")
        .With($"{Document.Group}:Signals:cpu:Query", "\"load{group=\\\"transcode\\\"}\"")
        .ReadValid();
}
