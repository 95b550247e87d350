using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;
using static EdgeAutoscaler.Adapters.Tests.Ledger.TestPurchase;

namespace EdgeAutoscaler.Adapters.Tests.Ledger;

/// <summary>What every ledger must do with one that an older program left behind.</summary>
public abstract class UpgradeCompliance<TStore> : IAsyncLifetime
    where TStore : ITestStore, new()
{
    /// <summary>An order of two nodes for 100 each, of which one has come.</summary>
    private const string Purchase =
        """
        INSERT INTO intents (id, cluster, node_group, offer_name, instance_type, node_count, term_months, epoch,
                             created_at, reserved_at, state, sent_at, task_id, baseline)
        VALUES ('p1', 'beijing', 'transcode', 'tiny', 'ens.sn1.tiny', 2, 1, 1, 1773115200000, 1773115200000, 'Accepted', 1773115200000, 'task',
                '{"At":"2026-03-10T04:00:00+00:00","TaskIds":[],"InstanceIds":[]}');
        INSERT INTO charges (intent_id, n, at, unit_micros, held, committed) VALUES ('p1', 0, 1773115200000, 100000000, 1, 1);
        INSERT INTO leases (instance_id, intent_id, sent_at, ready_at, expires_at)
        VALUES ('n1', 'p1', 1773115200000, 1773116400000, 1775793600000);
        """;

    private readonly TStore _store = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Open_VersionTwo_KeepsItsMoneyAndRemembersLoadFromNowOn()
    {
        var ledger = await OlderAsync(2);

        var budget = Assert.Single(await ledger.ReadBudgetsAsync([Budget(1_000)], Noon, default));
        Assert.Equal((100m, 100m), (budget.Held, budget.Committed));
        Assert.Equal(IntentState.Accepted, (await ledger.FindIntentAsync("p1", default))?.State);
        Assert.Empty(await ledger.ReadHoursAsync(Cluster, Group, Noon, default));

        HourlyLoad[] hours = [new(Noon, 1.5, 2, 60)];
        await ledger.RecordHoursAsync(Cluster, Group, hours, default);
        Assert.Equal(hours, await ledger.ReadHoursAsync(Cluster, Group, Noon, default));
    }

    [Fact]
    public async Task Open_VersionTwo_KnowsTheLeadTimesThereWere()
    {
        var ledger = await OlderAsync(2);

        Assert.Equal(
            [new(TimeSpan.FromMinutes(20), IsCensored: false), new(TimeSpan.FromMinutes(60), IsCensored: true)],
            await ledger.ReadLeadTimesAsync(Cluster, Group, "tiny", Noon.AddHours(1), default));
    }

    private async Task<ILedger> OlderAsync(int version)
    {
        await _store.CreateAsync(version);
        await _store.ExecuteAsync(Purchase);
        return await _store.OpenAsync();
    }
}
