using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Timelines;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Tests.Status;

namespace EdgeAutoscaler.Tests.Web;

/// <summary>The past and the future of <see cref="StatusSamples.Buying"/>: a load of five nodes by day and two by night, and leases that end.</summary>
internal static class DetailSamples
{
    private static readonly DateTimeOffset Hour = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    public static GroupDetail Detail { get; } = new()
    {
        Basis = new ForecastBasis("cpu", 2.8, new ForecastSettings()),
        Outlook = new LoadOutlook(
            [.. Enumerable.Range(-160, 160).Select(hour => new HourlyLoad(Hour.AddHours(hour), 2.8 * Nodes(hour), 2.8 * Nodes(hour), 6))],
            [.. Enumerable.Range(0, 168).Select(hour => new LoadAhead(Hour.AddHours(hour), Nodes(hour), Nodes(hour) * 1.5))],
            [new MonthAhead(Hour, Hour.AddHours(730), 4, 9)]),
        Past = GroupPast.Of([new DecisionDossier(StatusSamples.Fleet.Decisions[0], StatusSamples.Buying)], [], StatusSamples.Now),
        Demand = StepFunction.From([new Step(Hour, 9), new Step(Hour.AddHours(3), 1)]),
        Capacity = StepFunction.From([new Step(Hour, 8), new Step(Hour.AddDays(3), 7), new Step(Hour.AddDays(20), 0)]),
        Nodes =
        [
            new NodeLine("i-1", "edge-1", "ready", StatusSamples.Now.AddDays(3), false),
            new NodeLine("i-2", "edge-2", "ready", StatusSamples.Now.AddDays(3), false),
            new NodeLine("i-3", "", "not_ready", StatusSamples.Now.AddDays(40), false),
            new NodeLine("i-4", "edge-4", "ready", StatusSamples.Now.AddDays(40), true),
            new NodeLine("", "", "not_ready", null, false),
        ],
        Decisions = [new DecisionDossier(StatusSamples.Fleet.Decisions[0], StatusSamples.Buying)],
    };

    private static double Nodes(int hour) => (hour + 2400) % 24 < 12 ? 5 : 2;
}
