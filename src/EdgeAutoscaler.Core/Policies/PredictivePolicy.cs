using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Policies;

/// <summary>
/// Asks for every node that will be needed often enough to be worth its price: for at least so many hours of the coming month as the service
/// level calls for, and likely enough in the hour in which a node bought now would come. What the last week needed that often counts like what is expected.
/// Until enough history is known it tracks the target, and until all of it is, it asks for no less.
/// </summary>
/// <param name="signal">Name of a signal that measures the load in the unit of the node capacity.</param>
/// <param name="targetUtilization">Share of the capacity to aim at, in (0, 1].</param>
/// <param name="settings">Service level, history and horizon.</param>
/// <param name="mode">Whether it buys or only says what it would buy.</param>
public sealed class PredictivePolicy(string signal, double targetUtilization, ForecastSettings settings, PredictiveMode mode) : IScalingPolicy
{
    // Waiting an hour saves an hour's price of a node and risks that its load goes unserved for that hour. By that alone the factor would
    // be 1; the lower one, which waits for more certainty, was cheaper at the same service on the loads it was chosen on.
    private const double Eagerness = 0.08;

    // Whatever a month's price is worth: what is more likely than not is bought.
    private const double LikelyEnough = 0.5;

    private readonly TargetTrackingPolicy _reactive = new(signal, targetUtilization);

    /// <inheritdoc/>
    public string Name { get; } = $"predictive {signal}";

    /// <summary>Name of the signal.</summary>
    public string Signal => signal;

    /// <summary>Share of the capacity to aim at.</summary>
    public double TargetUtilization => targetUtilization;

    /// <summary>Service level, history and horizon.</summary>
    public ForecastSettings Settings => settings;

    /// <inheritdoc/>
    public double? LargestPlausible(string signalName, NodeGroup group) => _reactive.LargestPlausible(signalName, group);

    /// <inheritdoc/>
    public PolicyVerdict Evaluate(PolicyContext context)
    {
        var reactive = _reactive.Evaluate(context);
        if (reactive is PolicyVerdict.Silent silent)
            return new PolicyVerdict.Silent(Name, silent.Explanation, silent.IsSettling);
        if (context.ForecastProblem is { } problem)
            return new PolicyVerdict.Silent(Name, problem);
        if (context.Forecast is not { IsReady: true } forecast)
            return mode == PredictiveMode.Buy ? Untaught((PolicyVerdict.Asserts)reactive, context.Forecast) : Says(StepFunction.Unknown, "forecasts nothing yet");

        var hours = forecast.WorthwhileHours;
        var chance = Math.Min(LikelyEnough, hours / (Eagerness * LoadForecaster.HoursPerMonth));
        var perNode = context.NodeCapacity * targetUtilization;
        var often = MostNodes(load => forecast.HoursAbove(load, 0) >= hours || OfLate(forecast, load) >= hours, perNode);
        var soon = MostNodes(load => forecast.ProbabilityAbove(load, context.Arrival.From, context.Arrival.To) >= chance, perNode);
        var tracked = forecast.History < LoadForecaster.WholeHistory && reactive is PolicyVerdict.Asserts now ? now.Demand.At(context.Now) ?? 0 : 0;
        var nodes = Math.Max(tracked, Math.Min(often, soon));
        var why = $"{Tracked(tracked)}{often} are each needed {hours:0} h of the coming month, {soon} when bought nodes come with a chance of {chance:0 %}"
            + Anniversary(forecast.AnniversaryChance(context.Arrival.From, context.Arrival.To));
        return mode == PredictiveMode.Buy
            ? Says(StepFunction.Over(new TimeInterval(context.Now, context.Until), nodes), why)
            : Says(StepFunction.Unknown, $"would want {nodes}: {why}");
    }

    // What was seen in the last week is worth as much as what is expected: a load that has just risen isn't believed to stay, yet it is there.
    private static double OfLate(IForecast forecast, double load) =>
        (double)forecast.HoursAboveOfLate(load) / LoadForecaster.HoursPerWeek * LoadForecaster.HoursPerMonth;

    private static string Anniversary(double chance) => chance > 0 ? $"; this date stood out a year ago, and is expected to again with {chance:0 %}" : "";

    private static string Tracked(int nodes) => nodes > 0 ? $"{nodes} are needed now, and until {LoadForecaster.WholeHistory.TotalDays:0} d are known that is the least; " : "";

    /// <summary>The most nodes of which the last one is still worth it; worth never grows with the number.</summary>
    private static int MostNodes(Func<double, bool> isWorthIt, double perNode)
    {
        const int most = 1 << 20;
        bool IsWorthIt(int nodes) => isWorthIt((nodes - 1) * perNode * (1 + 1e-12));

        var (worth, beyond) = (0, 1);
        while (beyond < most && IsWorthIt(beyond))
            (worth, beyond) = (beyond, beyond * 2);
        while (beyond - worth > 1)
        {
            var middle = (worth + beyond) / 2;
            (worth, beyond) = IsWorthIt(middle) ? (middle, beyond) : (worth, middle);
        }

        return worth;
    }

    private PolicyVerdict.Asserts Untaught(PolicyVerdict.Asserts reactive, IForecast? forecast) => Says(
        reactive.Demand,
        $"{reactive.Explanation}, for it knows {forecast?.History.TotalDays ?? 0:0.#} of the {LoadForecaster.LeastHistory.TotalDays:0} d a forecast takes");

    private PolicyVerdict.Asserts Says(StepFunction demand, string explanation) => new(Name, demand, explanation);
}
