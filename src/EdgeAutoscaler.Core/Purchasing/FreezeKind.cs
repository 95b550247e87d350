namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>What the service stops buying for by itself, until a person says otherwise.</summary>
public enum FreezeKind
{
    /// <summary>A purchase that had been given up appeared after all.</summary>
    LateAcceptance,

    /// <summary>A purchase brought more nodes than it asked for.</summary>
    Overrun,

    /// <summary>Nodes of a purchase appeared after it had been settled without them.</summary>
    LateNodes,

    /// <summary>The wall clock jumped.</summary>
    ClockJump,

    /// <summary>The ledger is older than what this machine knows of it, or its marker is gone.</summary>
    LedgerRestored,

    /// <summary>Tasks appeared while no service was watching: the ledger may have lost their purchases.</summary>
    UnknownTasks,
}
