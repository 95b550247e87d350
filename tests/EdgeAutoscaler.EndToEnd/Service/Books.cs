using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Simulator;

namespace EdgeAutoscaler.EndToEnd.Service;

/// <summary>Compares what the cloud sold with what the ledger meant to buy.</summary>
internal static class Books
{
    private const decimal Price = 230;

    /// <summary>Each intent was sent and accepted at most once, each order has an intent, and no budget is exceeded.</summary>
    /// <param name="world">The world.</param>
    /// <param name="budgets">The budgets that replicas were given.</param>
    public static async Task AssertSoundAsync(ReplicaWorld world, params Budget[] budgets)
    {
        // The cloud first: what the ledger knows later covers what the cloud sold earlier, never the other way round.
        var orders = world.Live.Cloud.Purchases;
        var requests = world.Live.Cloud.Requests;
        var intents = await world.IntentsAsync();
        foreach (var cluster in world.Clusters)
        {
            var id = world.IdOf(cluster);
            var ofCluster = intents.Where(record => record.Intent.Cluster == cluster).ToList();
            AssertOwned([.. orders.Where(order => order.ClusterId == id)], ofCluster);
            var sent = requests.Count(request => request.Method == "POST" && request.Path.Contains($"/clusters/{id}/", StringComparison.Ordinal));
            Assert.True(sent <= ofCluster.Count(record => record.SentAt is not null), $"{cluster}: {sent} requests, more than intents that were sent");
        }

        var usages = await (await world.LedgerAsync()).ReadBudgetsAsync(budgets, TimeProvider.System.GetUtcNow(), default);
        foreach (var usage in usages)
        {
            var spent = orders.Where(order => usage.Budget.Cluster is null || order.ClusterId == world.IdOf(usage.Budget.Cluster)).Sum(order => order.Count) * Price;
            Assert.True(spent <= usage.Budget.Limit, $"{usage.Budget.FullName}: {spent} spent of {usage.Budget.Limit}");
            Assert.True(usage.Held + usage.Committed <= usage.Budget.Limit, $"{usage.Budget.FullName}: {usage.Held} held and {usage.Committed} committed of {usage.Budget.Limit}");
            Assert.True(spent <= usage.Held + usage.Committed, $"{usage.Budget.FullName}: {spent} spent, but only {usage.Held} held and {usage.Committed} committed");
        }
    }

    /// <summary>An order is owned by the intent that names its task; one that nobody names yet, by a doubtful intent of that size.</summary>
    private static void AssertOwned(IReadOnlyList<Purchase> orders, IReadOnlyList<IntentRecord> intents)
    {
        var byTask = intents.Where(record => record.TaskId is not null).ToDictionary(record => record.TaskId!);
        var doubtful = intents.Where(record => record.SentAt is not null && record.TaskId is null && !record.State.IsFinal()).ToList();
        foreach (var order in orders.OrderBy(order => order.At))
        {
            if (byTask.TryGetValue(order.TaskId, out var owner))
            {
                Assert.Equal(owner.Intent.Count, order.Count);
                continue;
            }

            var candidate = doubtful.Find(record => record.Intent.Count == order.Count && record.SentAt <= order.At.AddSeconds(1));
            Assert.True(candidate is not null, $"Task {order.TaskId} of {order.Count} nodes at {order.At:O} has no intent:\n{string.Join('\n', intents.Select(Story))}");
            doubtful.Remove(candidate);
        }
    }

    private static string Story(IntentRecord record) =>
        $"{record.Intent.Id} {record.State} {record.Intent.Count} sent {record.SentAt:O} task {record.TaskId} {record.Detail}";
}
