namespace EdgeAutoscaler.Backtest.Reporting.Html;

/// <summary>Values from zero to a round number, drawn along a length.</summary>
internal sealed class Axis
{
    private const int MostTicks = 6;

    private readonly double _start;
    private readonly double _end;
    private readonly double _step;

    /// <summary>Makes an axis.</summary>
    /// <param name="highest">The highest value that must fit.</param>
    /// <param name="start">Where zero is drawn.</param>
    /// <param name="end">Where the top is drawn.</param>
    public Axis(double highest, double start, double end)
    {
        (_start, _end) = (start, end);
        _step = StepFor(Math.Max(highest, 1e-9) / (MostTicks - 1));
        Top = _step * Math.Max(1, Math.Ceiling(highest / _step));
    }

    /// <summary>The highest value shown.</summary>
    public double Top { get; }

    /// <summary>Values worth a mark.</summary>
    public IEnumerable<double> Ticks => Enumerable.Range(0, (int)Math.Round(Top / _step) + 1).Select(tick => tick * _step);

    /// <summary>Where a value is drawn.</summary>
    /// <param name="value">The value.</param>
    public double At(double value) => _start + ((_end - _start) * value / Top);

    private static double StepFor(double least)
    {
        var decade = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return decade * new[] { 1.0, 2, 5, 10 }.First(factor => factor * decade >= least * 0.999);
    }
}
