using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Configuration.Values;

namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>Reads how the cloud's API is called.</summary>
internal static class AckEdgeReader
{
    private static readonly ValueForm<TimeSpan> Timeout = Durations.Between(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));

    /// <summary>Reads the service's own section.</summary>
    public static AckEdgeDefaults ReadDefaults(Node node) => Read(node, new AckEdgeDefaults(Endpoint: null, LoginPasswordFile: null, TimeSpan.FromSeconds(30)));

    /// <summary>Reads a cluster's section and completes it.</summary>
    /// <param name="cluster">The cluster's place.</param>
    /// <param name="scope">The mode and what holds for keys that the cluster leaves out.</param>
    public static AckEdgeSettings ReadCluster(Node cluster, FleetScope scope)
    {
        var own = Read(cluster.At("AckEdge"), scope.AckEdge);
        cluster.Require(
            own.Endpoint is not null || scope.Mode == ServiceMode.Demo,
            "AckEdge:Endpoint",
            $"Is missing here and in Autoscaler:AckEdge. In {scope.Mode} mode it must be {Addresses.Endpoint.Expected}.");
        cluster.Require(
            own.LoginPasswordFile is not null || scope.Mode != ServiceMode.Live,
            "AckEdge:LoginPasswordFile",
            "Is missing here and in Autoscaler:AckEdge. In Live mode it must name the file with the login password of bought nodes.");
        return new AckEdgeSettings(own.Endpoint ?? Addresses.Endpoint.StandIn, own.LoginPasswordFile, own.RequestTimeout);
    }

    private static AckEdgeDefaults Read(Node node, AckEdgeDefaults defaults) => new(
        node.Read("Endpoint", Addresses.Endpoint, defaults.Endpoint),
        node.Read("LoginPasswordFile", Texts.File, defaults.LoginPasswordFile),
        node.Read("RequestTimeout", Timeout, defaults.RequestTimeout));
}
