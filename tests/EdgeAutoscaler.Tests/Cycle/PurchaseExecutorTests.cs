using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Tests.Cycle;

public sealed class PurchaseExecutorTests
{
    [Theory]
    [InlineData(2, 0)]
    [InlineData(0.01, 1)]
    public async Task ExecuteAsync_TheProcessSleptSinceTheDecision_BuysOnlyOnFreshNumbers(double hours, int purchases)
    {
        await using var bench = await CycleBench.StartAsync();
        bench.Cloud.WhileListingTasks = _ =>
        {
            bench.Clock.Advance(TimeSpan.FromHours(hours));
            return Task.CompletedTask;
        };

        await bench.CycleAsync();

        Assert.Equal(purchases, bench.Cloud.Purchases.Count);
        Assert.Equal(purchases == 0 ? PurchaseResult.Refused : PurchaseResult.Accepted, Assert.Single(bench.Observer.Purchases).Result);
    }

    [Fact]
    public async Task ExecuteAsync_TheOutcomeCannotBeRecorded_LogsTheTaskThatMustNotBeLost()
    {
        await using var bench = await CycleBench.StartAsync();
        var log = new RecordingLog<PurchaseExecutor>();
        bench.PurchaseLog = log;
        bench.PurchaseLedger = new FullDiskLedger(bench.Ledger);

        await Assert.ThrowsAsync<IOException>(() => bench.CycleAsync());

        var line = Assert.Single(log.Lines, line => line.Contains("T-1", StringComparison.Ordinal));
        Assert.Contains(Assert.Single(await bench.Ledger.ReadIntentsAsync(10, default)).Intent.Id, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecuteAsync_TheOutcomeCouldNotBeRecorded_CountsAsBoughtAndIsNotBoughtAgain()
    {
        await using var bench = await CycleBench.StartAsync();
        bench.PurchaseLedger = new FullDiskLedger(bench.Ledger);
        await Assert.ThrowsAsync<IOException>(() => bench.CycleAsync());
        bench.PurchaseLedger = null;

        await bench.CycleAsync();

        Assert.Single(bench.Cloud.Purchases);
        Assert.Equal(4, bench.Observer.Evaluations[^1].Groups[0].Decision.Capacity.Nodes.Ambiguous);
    }

    /// <summary>A disk that is full when the outcome comes.</summary>
    private sealed class FullDiskLedger(IPurchaseLedger inner) : IPurchaseLedger
    {
        public Task<long> TakeEpochAsync(string cluster, DateTimeOffset now, CancellationToken cancellationToken) =>
            inner.TakeEpochAsync(cluster, now, cancellationToken);

        public Task<ReserveResult> ReserveAsync(Reservation reservation, bool rehearsal, CancellationToken cancellationToken) =>
            inner.ReserveAsync(reservation, rehearsal, cancellationToken);

        public Task<bool> MarkSendingAsync(string intentId, long epoch, DateTimeOffset now, CancellationToken cancellationToken) =>
            inner.MarkSendingAsync(intentId, epoch, now, cancellationToken);

        public Task<IntentState> RecordOutcomeAsync(
            string intentId, PurchaseOutcome outcome, DateTimeOffset now, CancellationToken cancellationToken) =>
            Task.FromException<IntentState>(new IOException("no space left on device"));
    }
}
