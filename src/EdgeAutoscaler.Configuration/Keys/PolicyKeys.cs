namespace EdgeAutoscaler.Configuration.Keys;

/// <summary>Keys of a policy; which of them a policy takes depends on its type.</summary>
internal static class PolicyKeys
{
    public static IEnumerable<ConfigurationKey> Of(string at) =>
    [
        new($"{at}:Type", "TargetTracking, AverageUtilization, Step, Predictive or Schedule", null, "How the demand is found; required."),
        new($"{at}:Signal", "name", null, "Signal it reads; required but for Schedule."),
        new($"{at}:TargetUtilization", "number above 0, up to 1", null, "Share of the capacity to aim at; TargetTracking and AverageUtilization, by default 1 with Predictive."),
        new($"{at}:ServiceLevel", "share above 0, up to 0.1", null, "Share of the load that may go unserved in the long run, by default 0.001; Predictive."),
        new($"{at}:History", "duration, 28 to 1100 days", null, "How far back loads are remembered, by default 25 months; Predictive."),
        new($"{at}:Horizon", "duration, 31 to 365 days", null, "How far ahead the forecast is believed, by default a year: no longer term is bought on it; Predictive."),
        new($"{at}:Mode", "Buy or Forecast", null, "Whether it asks for nodes, the default, or only says what it would ask for; Predictive."),
        new($"{at}:Steps:[]:AtLeast", "number, 0 or more", null, "Value of the signal from which on the step applies; Step."),
        new($"{at}:Steps:[]:Add", "whole number, 1 or more", null, "Nodes to add to those Ready; Step."),
        new($"{at}:Cron", "Quartz cron expression", null, "When a window begins; Schedule."),
        new($"{at}:Duration", "duration, up to 31 days", null, "How long a window lasts; Schedule."),
        new($"{at}:TimeZone", "time zone", null, "Calendar of Cron, by default the service's time zone; Schedule."),
        new($"{at}:Nodes", "whole number, 0 or more", null, "Nodes wanted inside a window; Schedule."),
    ];
}
