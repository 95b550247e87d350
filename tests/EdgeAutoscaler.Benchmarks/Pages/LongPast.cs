using System.Text.Json;
using EdgeAutoscaler.Adapters.Ledger;
using EdgeAutoscaler.Adapters.Ledger.Sqlite;
using EdgeAutoscaler.Benchmarks.World;
using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Status;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeAutoscaler.Benchmarks.Pages;

/// <summary>A ledger of a service that has run for long: 25 months of hours and many decisions of the group that is looked at, some of every other.</summary>
internal static class LongPast
{
    private const int Hours = 25 * 730;
    private const int DecisionsOfOne = 300;
    private const int DecisionsOfOthers = 20;

    public static async Task WriteAsync(string connection, FleetSize size)
    {
        if (await SqliteLedger.OpenAsync(connection, TimeProvider.System, NullLogger.Instance, CancellationToken.None) is not LedgerOpening<SqlLedger>.Opened opened)
            throw new InvalidOperationException("The ledger can't be opened.");
        await using var ledger = opened.Ledger;
        var now = TimeProvider.System.GetUtcNow();
        var first = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero).AddHours(-Hours);
        await ledger.RecordHoursAsync("cluster-0", "group-0", [.. Enumerable.Range(0, Hours).Select(hour => new HourlyLoad(first.AddHours(hour), Load(hour), Load(hour) + 1, 6))], CancellationToken.None);
        for (var cluster = 0; cluster < size.Clusters; cluster++)
            await ledger.AppendDecisionsAsync([.. Decisions(size, cluster, now)], CancellationToken.None);
    }

    private static double Load(int hour) => 8 + (4 * Math.Sin(hour * Math.PI / 12));

    private static IEnumerable<DecisionRecord> Decisions(FleetSize size, int cluster, DateTimeOffset now) =>
        from @group in Enumerable.Range(0, size.GroupsPerCluster)
        let count = cluster == 0 && @group == 0 ? DecisionsOfOne : DecisionsOfOthers
        from number in Enumerable.Range(0, count)
        select Decision($"cluster-{cluster}", $"group-{@group}", number, now.AddMinutes(-30 * (count - number)));

    private static DecisionRecord Decision(string cluster, string group, int number, DateTimeOffset at)
    {
        var status = new GroupStatus
        {
            Name = group,
            DecidedAt = at,
            Outcome = "hold",
            Explanation = $"want {number % 5} (target-tracking cpu: cpu 10 at 4×0.7 per node); have 4 Ready; hold",
            Desired = number % 5,
            Shortfall = 0,
            MinNodes = 0,
            MaxNodes = 40,
            Ready = 4,
            NotReady = 0,
            InFlight = 0,
            Ambiguous = 0,
            Expiring = 0,
            Signals = [new SignalStatus("cpu", 10, at, null)],
            Policies = [new PolicyStatus("target-tracking cpu", number % 5, "cpu 10 at 4×0.7 per node")],
            Limits = [],
        };
        return new DecisionRecord(cluster, group, at, at.AddMinutes(29), 58, status.Outcome, 0, $"{number}", status.Explanation, JsonSerializer.Serialize(status, StatusJsonContext.Default.GroupStatus));
    }
}
