namespace EdgeAutoscaler.Configuration.Keys;

/// <summary>Keys of a policy; which of them a policy takes depends on its type.</summary>
internal static class PolicyKeys
{
    public static IEnumerable<ConfigurationKey> Of(string at) =>
    [
        new($"{at}:Type", "TargetTracking, AverageUtilization, Step or Schedule", null, "How the demand is found; required."),
        new($"{at}:Signal", "name", null, "Signal it reads; required but for Schedule."),
        new($"{at}:TargetUtilization", "number above 0, up to 1", null, "Share of the capacity to aim at; TargetTracking and AverageUtilization."),
        new($"{at}:Steps:[]:AtLeast", "number, 0 or more", null, "Value of the signal from which on the step applies; Step."),
        new($"{at}:Steps:[]:Add", "whole number, 1 or more", null, "Nodes to add to those Ready; Step."),
        new($"{at}:Cron", "Quartz cron expression", null, "When a window begins; Schedule."),
        new($"{at}:Duration", "duration, up to 31 days", null, "How long a window lasts; Schedule."),
        new($"{at}:TimeZone", "time zone", null, "Calendar of Cron, by default the service's time zone; Schedule."),
        new($"{at}:Nodes", "whole number, 0 or more", null, "Nodes wanted inside a window; Schedule."),
    ];
}
