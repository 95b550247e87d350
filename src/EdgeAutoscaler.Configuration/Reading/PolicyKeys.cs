using System.Collections.Immutable;
using EdgeAutoscaler.Configuration.Scheduling;
using EdgeAutoscaler.Core.Policies;

namespace EdgeAutoscaler.Configuration.Reading;

/// <summary>Reads one of a group's <c>Policies</c>.</summary>
internal static class PolicyKeys
{
    private static readonly (string Word, string? Type)[] Types =
        [.. new[] { "TargetTracking", "AverageUtilization", "Step", "Schedule" }.Select(word => (word, word))];

    public static IScalingPolicy? Read(KeyReader keys, IReadOnlyCollection<string> signals, TimeZoneInfo zone)
    {
        if (!keys.Has("Type"))
            keys.RequiredText("Type", "TargetTracking, AverageUtilization, Step or Schedule");
        IScalingPolicy? policy = keys.Choice("Type", null, Types) switch
        {
            "TargetTracking" => new TargetTrackingPolicy(Signal(keys, signals), Target(keys)),
            "AverageUtilization" => new AverageUtilizationPolicy(Signal(keys, signals), Target(keys)),
            "Step" => new StepPolicy(Signal(keys, signals), Steps(keys)),
            "Schedule" => Schedule(keys, zone),
            _ => null,
        };
        if (policy is not null)
            keys.RejectUnknown();
        return policy;
    }

    private static string Signal(KeyReader keys, IReadOnlyCollection<string> signals)
    {
        var signal = keys.RequiredText("Signal", "the name of one of the group's signals");
        if (signal.Length > 0 && !signals.Contains(signal))
            keys.Wrong("Signal", signals.Count == 0 ? "the name of one of the group's signals; it has none" : $"the name of one of the group's signals: {string.Join(", ", signals)}");
        return signal;
    }

    private static double Target(KeyReader keys) =>
        keys.RequiredValue("TargetUtilization", 1d, "a share above 0 and at most 1, for example 0.7", target => target is > 0 and <= 1);

    private static ImmutableArray<StepRule> Steps(KeyReader keys)
    {
        var rules = keys.Entries("Steps").Select(Rule).ToImmutableArray();
        if (rules.IsEmpty)
            keys.Errors.Add(keys.PathOf("Steps"), null, "is required: a list such as [ { \"AtLeast\": 30, \"Add\": 2 } ]");
        if (rules.Zip(rules.Skip(1)).Any(pair => pair.Second.AtLeast <= pair.First.AtLeast))
            keys.Errors.Add(keys.PathOf("Steps"), null, "must stand in ascending order of AtLeast, no value twice");
        return rules;
    }

    private static StepRule Rule(KeyReader keys)
    {
        var rule = new StepRule(
            keys.RequiredValue("AtLeast", 0d, "a number, at least 0", value => value >= 0),
            keys.RequiredValue("Add", 1, "a number of nodes, at least 1", nodes => nodes is >= 1 and <= 1000));
        keys.RejectUnknown();
        return rule;
    }

    private static SchedulePolicy? Schedule(KeyReader keys, TimeZoneInfo zone)
    {
        var cron = keys.RequiredText("Cron", "a Quartz cron expression such as 0 0 18 ? * MON-FRI");
        var duration = keys.RequiredValue("Duration", TimeSpan.FromHours(1), "a duration from 00:01:00 to 31.00:00:00", length => length >= TimeSpan.FromMinutes(1) && length <= TimeSpan.FromDays(31));
        var nodes = keys.RequiredValue("Nodes", 0, "a number of nodes, at least 0", count => count is >= 0 and <= 100_000);
        var own = keys.Zone("TimeZone", zone);
        if (cron.Length == 0)
            return new SchedulePolicy("", EmptySchedule.Instance, nodes);
        if (CronSchedule.TryCreate(cron, duration, own, out var schedule, out var problem))
            return new SchedulePolicy(cron, schedule, nodes);
        keys.Wrong("Cron", $"a Quartz cron expression such as 0 0 18 ? * MON-FRI ({problem})");
        return new SchedulePolicy(cron, EmptySchedule.Instance, nodes);
    }
}
