using System.Collections.Immutable;

namespace EdgeAutoscaler.Configuration.Keys;

/// <summary>The reference of the configuration.</summary>
public static class ConfigurationKeys
{
    /// <summary>Every key there is, in the order of the document. Any other is an error.</summary>
    public static ImmutableArray<ConfigurationKey> All { get; } =
    [
        .. ServiceKeys.Of("Autoscaler"),
        .. NotificationKeys.Of("Autoscaler:Notifications:[]"),
        .. ClusterKeys.Of("Autoscaler:Clusters:[]"),
        .. NodeGroupKeys.Of("Autoscaler:Clusters:[]:NodeGroups:[]"),
        .. PolicyKeys.Of("Autoscaler:Clusters:[]:NodeGroups:[]:Policies:[]"),
        .. LimitKeys.Of("Autoscaler:Clusters:[]:NodeGroups:[]:Limits"),
        .. OfferKeys.Of("Autoscaler:Clusters:[]:NodeGroups:[]:Offers:[]"),
    ];
}
