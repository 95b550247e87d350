namespace EdgeAutoscaler.Configuration.Keys;

/// <summary>Keys of a cluster.</summary>
internal static class ClusterKeys
{
    public static IEnumerable<ConfigurationKey> Of(string at) =>
    [
        new($"{at}:Name", "name", null, "Name, unique; required."),
        new($"{at}:ClusterId", "letters and digits", null, "Id at the cloud, unique; required."),
        .. ServiceKeys.AckEdge($"{at}:AckEdge").Select(key => key with { Default = null, Meaning = $"{key.Meaning} Overrides the service's own." }),
        .. ServiceKeys.Budgets($"{at}:Budgets:[]"),
    ];
}
