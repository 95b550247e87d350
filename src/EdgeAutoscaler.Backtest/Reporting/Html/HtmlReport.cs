using System.Net;
using EdgeAutoscaler.Backtest.Contest;

namespace EdgeAutoscaler.Backtest.Reporting.Html;

/// <summary>A page that stands alone: tables and plots of every trace and policy.</summary>
internal static class HtmlReport
{
    private static readonly string[] Titles = ["policy", "cost", "ratio", "unserved", "short hours", "over-provision", "orders", "nodes bought"];

    /// <summary>Writes the page.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="results">The results, those of one trace together.</param>
    public static void Write(TextWriter writer, IReadOnlyList<ContestResult> results)
    {
        writer.Write($"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Backtest</title><style>{Style.Sheet}</style></head><body>");
        writer.Write("<h1>What the policies would have bought</h1><p class=\"lead\">Cost is compared with the least that anyone could spend who knows the future and leaves at most 0.1 % of the demand unserved. Pale bars leave more.</p>");
        foreach (var trace in results.GroupBy(result => result.Trace.Name))
            WriteTrace(writer, [.. trace]);
        writer.Write("</body></html>");
    }

    private static void WriteTrace(TextWriter writer, List<ContestResult> results)
    {
        var trace = results[0].Trace;
        writer.Write($"<h2>{Encoded(trace.Name)}</h2><p>{Figures.Count((int)(trace.ScoredMinutes / 60))} hours scored after {Figures.Count((int)(trace.WarmUpSlots * trace.Grid.Hours))} hours of warm-up");
        writer.Write($", at most {Figures.Count(trace.Required.Max())} nodes needed; the optimum costs {Figures.Money(results[0].LowerBound)}.");
        writer.Write(trace.IsComparable ? "</p>" : " <strong>Shorter than 18 months: not to be compared with longer traces.</strong></p>");
        if (results[0].LowerBound > 0)
            writer.Write($"<figure>{RatioPlot.Of(results)}</figure>");
        WriteTable(writer, results);
        foreach (var (result, index) in results.Select((result, index) => (result, index)))
            WritePolicy(writer, result, isOpen: index == 0);
    }

    private static void WriteTable(TextWriter writer, List<ContestResult> results)
    {
        writer.Write($"<div class=\"wide\"><table><thead><tr>{string.Concat(Titles.Select(title => $"<th>{title}</th>"))}</tr></thead><tbody>");
        foreach (var report in results.Select(BacktestReport.Of))
        {
            string[] cells =
            [
                Encoded(report.Policy), Figures.Money(report.Cost), Figures.Ratio(report.Ratio), Figures.Percent(report.UnservedShare),
                Figures.Percent(report.ShortHoursShare, "0.00"), Figures.Percent(report.OverProvisionShare, "0.0"), Figures.Count(report.Orders),
                Figures.Terms(report.NodesByTerm),
            ];
            writer.Write($"<tr>{string.Concat(cells.Select(cell => $"<td>{cell}</td>"))}</tr>");
        }

        writer.Write("</tbody></table></div>");
    }

    private static void WritePolicy(TextWriter writer, ContestResult result, bool isOpen)
    {
        writer.Write($"<details{(isOpen ? " open" : "")}><summary>{Encoded(result.Policy)}</summary>");
        writer.Write($"<figure><figcaption>Nodes <span class=\"key demand\"></span>needed, lowest to highest <span class=\"key mean\"></span>mean <span class=\"key capacity\"></span>bought</figcaption>{PolicyPlots.Capacity(result)}</figure>");
        writer.Write("<figure><figcaption>Nodes bought for <span class=\"key term1\"></span>1 month <span class=\"key term2\"></span>2–5 <span class=\"key term6\"></span>6–9 <span class=\"key term12\"></span>12 months</figcaption>");
        writer.Write($"{PolicyPlots.Purchases(result)}</figure>");
        writer.Write($"<figure><figcaption>Cost so far <span class=\"key capacity\"></span>this policy <span class=\"key optimum\"></span>the optimum, spread over the nodes needed</figcaption>{PolicyPlots.Money(result)}</figure></details>");
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
