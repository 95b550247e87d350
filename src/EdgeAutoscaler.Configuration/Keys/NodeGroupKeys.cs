namespace EdgeAutoscaler.Configuration.Keys;

/// <summary>Keys of a node group.</summary>
internal static class NodeGroupKeys
{
    public static IEnumerable<ConfigurationKey> Of(string at) =>
    [
        new($"{at}:Name", "name", null, "Name, unique in its cluster; required."),
        new($"{at}:MinNodes", "whole number, 0 or more", "0", "Nodes wanted at all times."),
        new($"{at}:MaxNodes", "whole number, 1 or more", null, "Nodes never exceeded, those in flight included; required."),
        new($"{at}:NodeCapacity", "number above 0", "1", "Load one node can carry, in the unit of the signals."),
        new($"{at}:Match:InstanceTypes:[]", "text", null, "Instance types of the group's nodes."),
        new($"{at}:Match:NodepoolId", "text", null, "Node pool of the group's nodes."),
        new($"{at}:Match:NamePrefix", "text", null, "What the names of the group's nodes begin with."),
        new($"{at}:Signals:{{name}}:Source", "name", null, "Load source that is asked; required."),
        new($"{at}:Signals:{{name}}:Query", "PromQL", null, "The query; required."),
        new($"{at}:Signals:{{name}}:FreshnessQuery", "PromQL", null, "Unix time of the newest measurement behind the query; required in Live mode unless Query is a bare selector."),
        new($"{at}:Signals:{{name}}:Labels:{{label}}", "text", null, "Picks the group's series out of several."),
        new($"{at}:Signals:{{name}}:MinSeries", "whole number, 1 or more", null, "Fewest series the query must answer with."),
        new($"{at}:Signals:{{name}}:MaxAge", "duration, up to 1 day", "00:02:00", "Age above which a measurement asks for nothing."),
        new($"{at}:Stabilization:Samples", "whole number, 1 or more", "1", "The demand is the n-th largest …"),
        new($"{at}:Stabilization:Of", "whole number, Samples to 100", "1", "… of the last m distinct samples."),
    ];
}
