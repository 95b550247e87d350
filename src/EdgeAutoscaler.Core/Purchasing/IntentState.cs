namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>Where a purchase stands. <see cref="IntentStates"/> draws the transitions.</summary>
public enum IntentState
{
    /// <summary>Intent and hold are durable; nothing has been sent.</summary>
    Reserved,

    /// <summary>The one attempt is under way, or its end was never recorded.</summary>
    Sending,

    /// <summary>It is not known whether the cloud took the order. Counts as capacity and as held money.</summary>
    Ambiguous,

    /// <summary>What was found doesn't tell; a person decides. Counts like <see cref="Ambiguous"/>.</summary>
    NeedsOperator,

    /// <summary>No trace was found in time: not capacity any more, but the money stays held for a while.</summary>
    Quarantine,

    /// <summary>The cloud took the order; its task is followed.</summary>
    Accepted,

    /// <summary>The task is taking longer than it ever should, or succeeded while none of its nodes is recognised. Still in flight.</summary>
    Stuck,

    /// <summary>The task ended and every node came.</summary>
    Fulfilled,

    /// <summary>The task ended and some nodes came.</summary>
    Partial,

    /// <summary>The task ended and no node came.</summary>
    Failed,

    /// <summary>The cloud refused: nothing was bought.</summary>
    Rejected,

    /// <summary>Never sent, or proven absent; the hold is free again.</summary>
    Released,
}
