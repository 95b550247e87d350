using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Tests.Ledger;

/// <summary>Drives a ledger through random steps, legal ones and not, on a clock that also steps back.</summary>
internal sealed class LedgerLife(ILedger ledger, IReadOnlyList<Budget> budgets)
{
    private readonly Dictionary<string, long> _epochs = [];
    private readonly List<PurchaseIntent> _bought = [];
    private int _serial;

    public ILedger Ledger { get; set; } = ledger;

    public DateTimeOffset Now { get; private set; } = TestPurchase.Noon;

    public async Task TakeAsync(LedgerStep step)
    {
        Now += step.Passed;
        if (step.Action == LedgerAction.TakeEpoch)
            _epochs[step.Cluster] = await Ledger.TakeEpochAsync(step.Cluster, Now, default);
        else if (step.Action is LedgerAction.Buy or LedgerAction.Rehearse)
            await BuyAsync(step);
        else if (_bought.Count > 0)
            await GoOnAsync(_bought[^(1 + (step.Pick % Math.Min(_bought.Count, 3)))], step);
    }

    private async Task BuyAsync(LedgerStep step)
    {
        // Mostly a new epoch, as in a cycle; else the one at hand, and sometimes one that is gone.
        if (step.Pick > 3)
            _epochs[step.Cluster] = await Ledger.TakeEpochAsync(step.Cluster, Now, default);
        var epoch = _epochs.GetValueOrDefault(step.Cluster) - (step.Pick == 0 ? 1 : 0);
        var intent = TestPurchase.Intent($"p{++_serial}", step.Count, step.Price, Now, step.Cluster, epoch: epoch) with
        {
            ChargesOfOneNode = [new(step.Price, Now), new(step.Price / 2m, Now.AddMonths(1))],
        };
        var rehearsal = step.Action == LedgerAction.Rehearse;
        var result = await Ledger.ReserveAsync(new Reservation(intent, budgets, new GroupLimits()), rehearsal, default);
        if (result is ReserveResult.Reserved && !rehearsal)
            _bought.Add(intent);
    }

    private async Task GoOnAsync(PurchaseIntent intent, LedgerStep step)
    {
        var before = await FindAsync(intent);
        try
        {
            await StepAsync(intent, step);
        }
        catch (InvalidOperationException)
        {
            // An illegal step is refused as a whole.
            Assert.Equivalent(before, await FindAsync(intent), strict: true);
        }
    }

    private Task StepAsync(PurchaseIntent intent, LedgerStep step) => step.Action switch
    {
        LedgerAction.Send => Ledger.MarkSendingAsync(intent.Id, intent.Epoch, Now, default),
        LedgerAction.Accept => RecordAsync(intent, new PurchaseOutcome.Accepted($"task-{intent.Id}", null)),
        LedgerAction.AcceptForeignTask => RecordAsync(intent, new PurchaseOutcome.Accepted($"task-{_bought[0].Id}", null)),
        LedgerAction.Reject => RecordAsync(intent, new PurchaseOutcome.Rejected(RejectionReason.Stock, "NoStock", "none left", null, null)),
        LedgerAction.Doubt => RecordAsync(intent, new PurchaseOutcome.Ambiguous("timeout", "no answer", null)),
        LedgerAction.Arrive => LookAsync(intent, step.Count == 4 ? IntentState.Stuck : IntentState.Accepted, step.Count),
        LedgerAction.End => LookAsync(intent, step.Count >= intent.Count ? IntentState.Fulfilled : IntentState.Partial, step.Count),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.Action, "No step of one purchase."),
    };

    private async Task<IntentRecord> FindAsync(PurchaseIntent intent) =>
        Assert.Single(await Ledger.ReadIntentsAsync(int.MaxValue, default), record => record.Intent.Id == intent.Id);

    private Task<IntentState> RecordAsync(PurchaseIntent intent, PurchaseOutcome outcome) =>
        Ledger.RecordOutcomeAsync(intent.Id, outcome, Now, default);

    private async Task LookAsync(PurchaseIntent intent, IntentState state, int instances)
    {
        var record = await FindAsync(intent);

        // Nodes that come after their money was freed may exceed a budget; that is the cloud's doing and has a test of its own.
        var seen = record.State.IsFinal() ? 0 : Math.Min(instances, intent.Count);
        await Ledger.RecordTaskAsync(
            new TaskUpdate(
                intent.Id,
                state,
                new TaskObservation(record.TaskId ?? "none", TaskState.Running, null, [], null, null),
                [.. Enumerable.Range(1, seen).Select(n => new LeaseObservation($"{intent.Id}-n{n}", null, null))],
                Now),
            default);
    }
}
