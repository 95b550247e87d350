using EdgeAutoscaler.Backtest.Replay;

namespace EdgeAutoscaler.Backtest.Reporting;

/// <summary>Makes reports of replays.</summary>
internal static class BacktestReports
{
    /// <summary>The report of a replay; amounts to the cent, shares to a millionth.</summary>
    /// <param name="trace">Name of the trace.</param>
    /// <param name="group">The group as <c>cluster/group</c>.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="result">What the replay has come to.</param>
    /// <param name="took">Time it took.</param>
    public static BacktestReport Of(string trace, string group, string currency, ReplayResult result, TimeSpan took) => new()
    {
        Trace = trace,
        Group = group,
        Steps = result.Service.Steps,
        Purchases = result.Purchases.Length,
        NodesBought = result.Purchases.Sum(purchase => purchase.Count),
        Cost = decimal.Round(result.Purchases.Sum(purchase => purchase.Price), 2),
        UnusedValue = decimal.Round(result.Purchases.Sum(purchase => purchase.UnusedAfter(result.End)), 2),
        Currency = currency,
        UnservedShare = Math.Round(result.Service.UnservedShare, 6),
        ShortStepsShare = Math.Round(result.Service.ShortStepsShare, 6),
        OverProvisionShare = Math.Round(result.Service.OverProvisionShare, 6),
        PeakNodes = result.Service.PeakNodes,
        HeldBy = result.HeldBy,
        Seconds = Math.Round(took.TotalSeconds, 3),
    };
}
