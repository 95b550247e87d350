namespace EdgeAutoscaler.Adapters.Tests.Ledger;

/// <summary>What can happen to a ledger.</summary>
public enum LedgerAction
{
    TakeEpoch,
    Buy,
    Rehearse,
    Send,
    Accept,
    AcceptForeignTask,
    Reject,
    Doubt,
    Arrive,
    End,
    Crash,
}
