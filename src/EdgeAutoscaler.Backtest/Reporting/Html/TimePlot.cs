using System.Globalization;
using EdgeAutoscaler.Backtest.Benchmark;

namespace EdgeAutoscaler.Backtest.Reporting.Html;

/// <summary>A plot over the months of the scored part: the frame, its grid and its scales.</summary>
internal sealed class TimePlot
{
    private const int Width = 1000;
    private const int Left = 62;
    private const int Right = 12;
    private const int Top = 10;
    private const int Bottom = 24;
    private const int MostLabels = 14;

    private readonly double _months;

    /// <summary>Draws the frame.</summary>
    /// <param name="label">What the plot shows.</param>
    /// <param name="height">Height in pixels of its own.</param>
    /// <param name="slots">Slots it spans.</param>
    /// <param name="grid">The slots.</param>
    /// <param name="highest">The highest value that must fit.</param>
    public TimePlot(string label, int height, int slots, SlotGrid grid, double highest)
    {
        _months = (double)slots / grid.PerMonth;
        Drawing = new Svg(Width, height, label);
        Values = new Axis(highest, height - Bottom, Top);
        foreach (var tick in Values.Ticks)
        {
            Drawing.Line("grid", [(Left, Values.At(tick)), (Width - Right, Values.At(tick))]);
            Drawing.Text(Left - 8, Values.At(tick) + 4, tick.ToString("#,0.##", CultureInfo.InvariantCulture), "end", "tick");
        }

        LabelTime(height);
    }

    /// <summary>The drawing.</summary>
    public Svg Drawing { get; }

    /// <summary>The scale of values.</summary>
    public Axis Values { get; }

    /// <summary>Where a moment is drawn.</summary>
    /// <param name="month">Months from the start of the scored part.</param>
    public double X(double month) => Left + ((Width - Left - Right) * month / _months);

    private void LabelTime(int height)
    {
        var (unit, length) = _months >= 2 ? ("month", 1.0) : ("day", 24 / 730.0);
        var every = Math.Max(1, (int)Math.Ceiling(_months / length / MostLabels));
        for (var index = 0; index * length < _months - (length / 4); index += every)
            Drawing.Text(X(index * length), height - 6, index == 0 ? $"{unit} 0" : index.ToString(CultureInfo.InvariantCulture), "start", "tick");
    }
}
