using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Simulation;

/// <summary>Compares, after every step, the witness's book and the cloud's orders with the ledger.</summary>
internal sealed class LedgerCheck(World world)
{
    private const int IntentsRead = 8;

    public async Task RunAsync(ILedgerReader ledger)
    {
        var intents = await ledger.ReadIntentsAsync(IntentsRead, default);
        CheckBlocking(intents);
        CheckTasks(intents);
        await CheckMoneyAsync(ledger);
    }

    private static void CheckBlocking(IReadOnlyList<IntentRecord> intents)
    {
        var several = intents.Where(record => record.State.IsBlocking()).GroupBy(record => record.Intent.Cluster).FirstOrDefault(blocking => blocking.Count() > 1);
        if (several is not null)
            throw new InvariantViolation("I5 one blocking purchase per cluster", $"{several.Key} has {several.Count()}");
    }

    private void CheckTasks(IReadOnlyList<IntentRecord> intents)
    {
        const string name = "I3 tasks and purchases belong together";
        foreach (var record in intents)
        {
            var purchase = world.Witness[record.Intent.Id];
            if (record.TaskId is { } taskId && purchase.Order?.TaskId != taskId)
                throw new InvariantViolation(name, $"{purchase} has task {taskId} and not {purchase.Order?.TaskId ?? "none"}");
            if (record.TaskId is null && purchase.Order is { } order && !record.State.IsBlocking())
                throw new InvariantViolation(name, $"{purchase} is {record.State} and has lost task {order.TaskId}");
        }
    }

    private async Task CheckMoneyAsync(ILedgerReader ledger)
    {
        const string name = "I1 money";
        var spent = world.Witness.Money(world.Now);
        foreach (var ((budget, window), sum) in spent)
        {
            if (sum > budget.Limit)
                throw new InvariantViolation(name, $"{sum} of {budget.Limit} in {budget.FullName} from {window.From}");
        }

        foreach (var usage in await ledger.ReadBudgetsAsync(world.Fleet.BudgetsInForce, world.Now, default))
        {
            var sum = spent.GetValueOrDefault((usage.Budget, usage.Window));
            if (usage.Committed + usage.Held < sum)
                throw new InvariantViolation(name, $"{usage.Budget.FullName} counts {usage.Committed} and {usage.Held} held where {sum} are spent or open");
            if (usage.Committed + usage.Held > usage.Budget.Limit)
                throw new InvariantViolation(name, $"{usage.Budget.FullName} counts {usage.Committed} and {usage.Held} held of {usage.Budget.Limit}");
        }
    }
}
