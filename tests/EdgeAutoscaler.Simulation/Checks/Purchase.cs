using System.Collections.Immutable;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Simulation.Checks;

/// <summary>A purchase: what the world knows of it, and what the ledger was last seen to know.</summary>
/// <param name="Number">Its number in the run; unlike the identifier the same whenever the seed is.</param>
/// <param name="Intent">What the service reserved.</param>
/// <param name="DecidedAt">When the service set out to reserve it, in truth.</param>
/// <param name="ReservedAt">When, in truth.</param>
/// <param name="Shares">What one node costs in each window of each budget.</param>
internal sealed record Purchase(
    int Number,
    PurchaseIntent Intent,
    DateTimeOffset DecidedAt,
    DateTimeOffset ReservedAt,
    ImmutableArray<Share> Shares)
{
    /// <summary>The ledger's record as last read; none: the ledger has lost it.</summary>
    public IntentRecord? Record { get; set; }

    /// <summary>When the service was allowed to send it; none: it wasn't.</summary>
    public DateTimeOffset? MarkedAt { get; set; }

    /// <summary>When it was given up, in truth; none: it wasn't.</summary>
    public DateTimeOffset? GivenUpAt { get; set; }

    /// <summary>How often the cloud was asked for it.</summary>
    public int Calls { get; set; }

    /// <summary>The order the cloud took, or will take.</summary>
    public Order? Order { get; set; }

    /// <summary>The nodes that the witness's sums hold by now.</summary>
    public int NodesBooked { get; set; }

    /// <summary>Whether it was, within the rules, connected with somebody else's task, or closed by a person: nobody can tell its nodes from others.</summary>
    public bool IsMixedUp { get; set; }

    /// <summary>Whether the ledger lost it when it was restored from an old copy.</summary>
    public bool IsLost => Record is null;

    /// <summary>Whether the service can know its order at all: not where the cloud broke its word and hasn't shown it yet.</summary>
    public bool IsKnowable => !IsLost && !IsMixedUp && !(Order is { BreaksItsWord: true } order && Record!.TaskId != order.TaskId);

    /// <summary>The nodes that the ledger has money for, held or committed.</summary>
    public int NodesInLedger => Record switch
    {
        null => 0,
        { State: IntentState.Rejected or IntentState.Released } => 0,
        { State: IntentState.Fulfilled or IntentState.Partial or IntentState.Failed } => Record.Instances,
        _ => Math.Max(Intent.Count, Record.Instances),
    };

    /// <summary>Whether it forbids any other purchase of its cluster, by the protocol and not by the product's word.</summary>
    public bool Blocks => Record is { } record && Blocking(record.State);

    /// <summary>Whether nothing about it can change any more, neither in the ledger nor in the world.</summary>
    /// <param name="now">Now.</param>
    public bool IsOver(DateTimeOffset now) => Record is not null && Record.State.IsFinal() && (Order is null || Order.HasEnded(now));

    /// <summary>Whether a state forbids any other purchase of the cluster.</summary>
    /// <param name="state">The state.</param>
    public static bool Blocking(IntentState state) =>
        state is IntentState.Reserved or IntentState.Sending or IntentState.Ambiguous or IntentState.NeedsOperator;

    public override string ToString() => $"#{Number} {Intent.Count}x {Intent.Cluster}/{Intent.NodeGroup} {Intent.OfferName}";
}
