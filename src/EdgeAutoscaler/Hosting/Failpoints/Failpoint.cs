using System.Reflection;
using EdgeAutoscaler.Configuration;

namespace EdgeAutoscaler.Hosting.Failpoints;

/// <summary>
/// A call at which the process kills itself as <c>kill -9</c> does, so that tests can see what a crash leaves behind. Armed by an
/// environment variable, and only for money that isn't real: in Live mode, with every endpoint on loopback. Unarmed, nothing is wrapped.
/// </summary>
/// <param name="Moment">On which side of the call.</param>
/// <param name="Call">Name of the method of a port, such as <c>ReserveAsync</c>.</param>
internal sealed record Failpoint(FailpointMoment Moment, string Call)
{
    /// <summary>The environment variable, for example <c>after:MarkSendingAsync</c>.</summary>
    public const string Variable = "EDGE_AUTOSCALER_FAILPOINT";

    /// <summary>The failpoint that is armed, if one is.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="armed">Value of the environment variable.</param>
    public static Failpoint? Of(AutoscalerSettings settings, string? armed) =>
        armed?.Split(':') is [var moment, var call]
        && Enum.TryParse<FailpointMoment>(moment, ignoreCase: true, out var side)
        && settings.Mode == ServiceMode.Live
        && settings.Clusters.All(cluster => cluster.AckEdge.Endpoint.IsLoopback)
            ? new Failpoint(side, call)
            : null;

    /// <summary>Puts the failpoint around a port, if it has the call.</summary>
    /// <typeparam name="T">The port.</typeparam>
    /// <param name="failpoint">The failpoint that is armed, if one is.</param>
    /// <param name="inner">The port's implementation.</param>
    public static T Around<T>(Failpoint? failpoint, T inner)
        where T : class => failpoint is not null && CallsOf(typeof(T)).Any(method => method.Name == failpoint.Call)
            ? FailpointProxy.Around(failpoint, inner)
            : inner;

    private static IEnumerable<MethodInfo> CallsOf(Type port) => port.GetInterfaces().Append(port).SelectMany(type => type.GetMethods());
}
