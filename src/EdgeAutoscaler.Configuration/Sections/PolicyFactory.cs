using System.Collections.Immutable;
using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Configuration.Scheduling;
using EdgeAutoscaler.Configuration.Values;
using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Policies;

namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>Builds policies.</summary>
internal static class PolicyFactory
{
    private static readonly ValueForm<double> Utilization = Numbers.Real("a number above 0, up to 1, for example 0.7", value => value is > 0 and <= 1);
    private static readonly ValueForm<int> Nodes = Numbers.Whole(0, Bounds.Count);
    private static readonly ValueForm<int> Added = Numbers.Whole(1, Bounds.Count);
    private static readonly ValueForm<double> Threshold = Numbers.Real("a number of 0 or more", value => value >= 0);

    private static readonly ValueForm<double> ServiceLevel = Numbers.Real("a share above 0, up to 0.1, for example 0.001", value => value is > 0 and <= 0.1);
    private static readonly ValueForm<TimeSpan> History = Durations.Between(LoadForecaster.LeastHistory, TimeSpan.FromDays(1100));
    private static readonly ValueForm<TimeSpan> Horizon = Durations.Between(TimeSpan.FromDays(31), TimeSpan.FromDays(365));
    private static readonly ValueForm<PredictiveMode> Mode = Choices.Words([.. Enum.GetValues<PredictiveMode>().Select(mode => (mode.ToString(), mode))]);

    public static IScalingPolicy Create(Node node, PolicyType type, GroupScope scope) => type switch
    {
        PolicyType.TargetTracking => new TargetTrackingPolicy(Signal(node, scope), node.ReadRequired("TargetUtilization", Utilization)),
        PolicyType.AverageUtilization => new AverageUtilizationPolicy(Signal(node, scope), node.ReadRequired("TargetUtilization", Utilization)),
        PolicyType.Step => new StepPolicy(Signal(node, scope), Steps(node)),
        PolicyType.Predictive => new PredictivePolicy(
            Signal(node, scope), node.Read("TargetUtilization", Utilization, 1), Forecast(node), node.Read("Mode", Mode, PredictiveMode.Buy)),
        PolicyType.Schedule => new SchedulePolicy(node.At("Cron").Text ?? "", CronReader.Read(node, scope.TimeZone), node.ReadRequired("Nodes", Nodes)),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No policy is of this type."),
    };

    private static ForecastSettings Forecast(Node node)
    {
        var standard = new ForecastSettings();
        return new ForecastSettings
        {
            ServiceLevel = node.Read("ServiceLevel", ServiceLevel, standard.ServiceLevel),
            History = node.Read("History", History, standard.History),
            Horizon = node.Read("Horizon", Horizon, standard.Horizon),
        };
    }

    private static string Signal(Node node, GroupScope scope)
    {
        var signal = node.ReadRequired("Signal", Texts.Name);
        node.Require(
            scope.Signals.Contains(signal),
            "Signal",
            scope.Signals.Count == 0
                ? "The node group has no signal: describe one under Signals."
                : $"The node group has no such signal. Must be one of {string.Join(", ", scope.Signals)}.");
        return signal;
    }

    private static ImmutableArray<StepRule> Steps(Node node)
    {
        var items = node.At("Steps").Children;
        node.Require(items.Count > 0, "Steps", "Needs at least one step, for example { \"AtLeast\": 30, \"Add\": 2 }.");
        ImmutableArray<StepRule> rules = [.. items.Select(item => new StepRule(item.ReadRequired("AtLeast", Threshold), item.ReadRequired("Add", Added)))];
        for (var i = 1; i < rules.Length; i++)
        {
            if (!items[i - 1].HasError("AtLeast"))
                items[i].Require(rules[i].AtLeast > rules[i - 1].AtLeast, "AtLeast", "Must be above that of the step before: steps stand in ascending order, each once.");
        }

        return rules;
    }
}
