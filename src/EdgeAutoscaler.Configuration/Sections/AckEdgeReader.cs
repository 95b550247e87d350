using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Configuration.Values;
using EdgeAutoscaler.Core.Endpoints;

namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>Reads how the cloud's API is called.</summary>
internal static class AckEdgeReader
{
    private static readonly ValueForm<TimeSpan> Timeout = Durations.Between(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));

    /// <summary>Reads the service's own section.</summary>
    public static AckEdgeDefaults ReadDefaults(Node node) =>
        Read(node, new AckEdgeDefaults(Endpoint: null, LoginPasswordFile: null, TimeSpan.FromSeconds(30), AllowedHosts.CloudOnly));

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
        return new AckEdgeSettings(own.Endpoint ?? Addresses.Endpoint.StandIn, own.LoginPasswordFile, own.RequestTimeout) { AllowedHosts = own.AllowedHosts };
    }

    private static AckEdgeDefaults Read(Node node, AckEdgeDefaults defaults)
    {
        var read = new AckEdgeDefaults(
            node.Read("Endpoint", Addresses.Endpoint, defaults.Endpoint),
            node.Read("LoginPasswordFile", Texts.File, defaults.LoginPasswordFile),
            node.Read("RequestTimeout", Timeout, defaults.RequestTimeout),
            ReadHosts(node.At("AllowedHosts"), defaults.AllowedHosts));
        // What a cluster inherits unchanged has been complained about where it is written.
        var isWritten = !node.At("Endpoint").IsMissing || !node.At("AllowedHosts").IsMissing;
        if (isWritten && read.Endpoint is { } endpoint && read.AllowedHosts.Problem(endpoint) is { } problem)
            node.Require(holds: false, "Endpoint", problem);
        return read;
    }

    private static AllowedHosts ReadHosts(Node list, AllowedHosts inherited)
    {
        if (list.IsMissing)
            return inherited;
        // A wrong entry is complained about and then left out, which allows less.
        return new AllowedHosts([.. list.Children.Select(item => item.As(Texts.AllowedHost)).Where(host => host.Length > 0)]);
    }
}
