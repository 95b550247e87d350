using System.Globalization;
using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>Tells a load from a number that can't be one.</summary>
internal static class LoadValue
{
    /// <summary>The largest load that is believed.</summary>
    public const double Largest = 1e15;

    public static Outcome<double> Check(double value) => value switch
    {
        double.NaN => Failed(SignalProblem.NotANumber, "The value is NaN, as a division of nothing by nothing gives."),
        double.PositiveInfinity or double.NegativeInfinity =>
            Failed(SignalProblem.Infinite, "The value is infinite, as a division by zero gives."),
        < 0 => Failed(SignalProblem.Negative, $"The value is {Text(value)}; a load is never negative."),
        > Largest => Failed(SignalProblem.Absurd, $"The value is {Text(value)}; no load is beyond {Text(Largest)}."),
        _ => new Outcome<double>.Got(value),
    };

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static Outcome<double> Failed(SignalProblem problem, string detail) => new Outcome<double>.Failed(problem, detail);
}
