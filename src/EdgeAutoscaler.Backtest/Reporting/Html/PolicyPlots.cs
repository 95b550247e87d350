using EdgeAutoscaler.Backtest.Benchmark;
using EdgeAutoscaler.Backtest.Contest;

namespace EdgeAutoscaler.Backtest.Reporting.Html;

/// <summary>The plots of one policy on one trace.</summary>
internal static class PolicyPlots
{
    private const int Columns = 480;

    /// <summary>Nodes needed, as the span between the lowest and the highest slot of each column, and nodes there were.</summary>
    /// <param name="result">The result.</param>
    public static Svg Capacity(ContestResult result)
    {
        var (trace, score) = (result.Trace, result.Score);
        var columns = ColumnsOf(trace.Required.Length);
        var plot = Plot(result, "Nodes needed and nodes bought over time", 220, Math.Max(trace.Required.Max(), score.Capacity.Max()));
        var xs = columns.Select(column => plot.X((column.From + (column.Length / 2.0)) / trace.Grid.PerMonth)).ToList();
        var needed = columns.Select(column => trace.Required.AsSpan().Slice(column.From, column.Length).ToArray()).ToList();
        var upper = xs.Zip(needed, (x, nodes) => (x, plot.Values.At(nodes.Max())));
        var lower = xs.Zip(needed, (x, nodes) => (x, plot.Values.At(nodes.Min())));
        plot.Drawing.Area("demand", [.. upper, .. lower.Reverse()]);
        plot.Drawing.Line("mean", xs.Zip(needed, (x, nodes) => (x, plot.Values.At(nodes.Average()))));
        plot.Drawing.Line("capacity", xs.Zip(columns, (x, column) => (x, plot.Values.At(score.Capacity.AsSpan().Slice(column.From, column.Length).ToArray().Average()))));
        return plot.Drawing;
    }

    /// <summary>Nodes bought in each month (in short traces each day), by term.</summary>
    /// <param name="result">The result.</param>
    public static Svg Purchases(ContestResult result)
    {
        var bar = result.Trace.ScoredMinutes >= 2 * SlotGrid.MinutesPerMonth ? SlotGrid.MinutesPerMonth : 24 * 60;
        var bought = result.Orders.Where(order => order.ReadyAt is not null)
            .GroupBy(order => Math.Max(0, order.ReadyAt!.Value) / bar)
            .ToDictionary(same => same.Key, same => same.GroupBy(order => order.Months).ToDictionary(term => term.Key, term => term.Sum(order => order.Count)));
        var plot = Plot(result, "Nodes bought by term", 150, bought.Values.Select(terms => terms.Values.Sum()).DefaultIfEmpty(1).Max());
        foreach (var (index, terms) in bought)
        {
            var (left, right, below) = (plot.X((double)index * bar / SlotGrid.MinutesPerMonth), plot.X((double)(index + 1) * bar / SlotGrid.MinutesPerMonth), 0);
            foreach (var (months, nodes) in terms.OrderByDescending(term => term.Key))
            {
                var top = plot.Values.At(below + nodes);
                plot.Drawing.Bar(TermStyle(months), left + 1, top, right - left - 2, plot.Values.At(below) - top, $"{nodes} nodes for {months} months");
                below += nodes;
            }
        }

        return plot.Drawing;
    }

    /// <summary>Money spent over time, and what the optimum spends, spread evenly over the nodes needed.</summary>
    /// <param name="result">The result.</param>
    public static Svg Money(ContestResult result)
    {
        var minutes = result.Trace.ScoredMinutes;
        var columns = ColumnsOf(result.Trace.Required.Length);
        var plot = Plot(result, "Cost so far against the optimum", 150, (double)Math.Max(result.Score.Cost, result.LowerBound));
        var ends = columns.Select(column => column.From + column.Length).ToList();
        var spent = ends.Select(slot => result.Orders.Sum(order => (double)order.CostWithin(Math.Min(minutes, (long)slot * result.Trace.Grid.Minutes))));
        var optimum = SoFar(result, ends);
        plot.Drawing.Line("optimum", ends.Zip(optimum, (slot, money) => (plot.X((double)slot / result.Trace.Grid.PerMonth), plot.Values.At(money))));
        plot.Drawing.Line("capacity", ends.Zip(spent, (slot, money) => (plot.X((double)slot / result.Trace.Grid.PerMonth), plot.Values.At(money))));
        return plot.Drawing;
    }

    /// <summary>The style of a term's bars.</summary>
    /// <param name="months">The term.</param>
    public static string TermStyle(int months) => months switch { 1 => "term1", < 6 => "term2", < 12 => "term6", _ => "term12" };

    private static IEnumerable<double> SoFar(ContestResult result, List<int> ends)
    {
        var (needed, slot) = (0L, 0);
        var all = (double)Math.Max(1, result.Trace.Required.Sum(nodes => (long)nodes));
        foreach (var end in ends)
        {
            for (; slot < end; slot++)
                needed += result.Trace.Required[slot];
            yield return (double)result.LowerBound * needed / all;
        }
    }

    private static TimePlot Plot(ContestResult result, string label, int height, double highest) =>
        new($"{label}: {result.Policy}, {result.Trace.Name}", height, result.Trace.Required.Length, result.Trace.Grid, highest);

    private static List<(int From, int Length)> ColumnsOf(int slots)
    {
        var columns = Math.Min(slots, Columns);
        return [.. Enumerable.Range(0, columns).Select(column => (
            From: (int)((long)slots * column / columns),
            Length: (int)((long)slots * (column + 1) / columns) - (int)((long)slots * column / columns)))];
    }
}
