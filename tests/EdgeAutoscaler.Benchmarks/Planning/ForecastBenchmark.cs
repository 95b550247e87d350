using BenchmarkDotNet.Attributes;
using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Policies;

namespace EdgeAutoscaler.Benchmarks.Planning;

/// <summary>A forecaster that knows 25 months: an hour more, the coming months, and a decision on it.</summary>
[MemoryDiagnoser]
public class ForecastBenchmark
{
    private const int HoursKnown = 25 * LoadForecaster.HoursPerMonth;

    private static readonly DateTimeOffset Start = SteadyState.Now.AddHours(-HoursKnown);

    private readonly LoadForecaster _forecaster = new(new ForecastSettings());
    private PlanningInput _input = SteadyState.Create();
    private int _hour;

    /// <summary>Teaches it.</summary>
    /// <exception cref="InvalidOperationException">The group is not in balance.</exception>
    [GlobalSetup]
    public void Teach()
    {
        _forecaster.Restore(Enumerable.Range(0, HoursKnown).Select(hour => new HourlyLoad(Start.AddHours(hour), LoadAt(hour), LoadAt(hour), 1)));
        _hour = HoursKnown;
        var group = _input.Group with { Policies = [new PredictivePolicy("cpu", 0.7, new ForecastSettings(), PredictiveMode.Buy)] };
        _input = _input with { Group = group, Forecast = _forecaster };
        if (Plan() is { Outcome: not DecisionOutcome.Hold } decision)
            throw new InvalidOperationException($"Not in balance: {decision.Outcome}.");
    }

    /// <summary>A day, of which one hour renews the long view.</summary>
    [Benchmark(OperationsPerInvoke = 24)]
    public void ObserveAnHour()
    {
        for (var hour = 0; hour < 24; hour++, _hour++)
            _forecaster.Observe(Start.AddHours(_hour), LoadAt(_hour));
    }

    /// <summary>The decision.</summary>
    [Benchmark]
    public ScaleDecision Plan() => ScalePlanner.Standard.Plan(_input);

    private static double LoadAt(int hour) => 20 + (5 * Math.Sin(hour * 2 * Math.PI / 24));
}
