using EdgeAutoscaler.Adapters.Ledger;

namespace EdgeAutoscaler.Simulation.Ledger;

/// <summary>Where the ledger lies while processes come and go.</summary>
internal interface ILedgerHome : IAsyncDisposable
{
    /// <summary>The disk it lies on.</summary>
    Disk Disk { get; }

    /// <summary>Whether a second process may open it beside the first.</summary>
    bool IsShared { get; }

    /// <summary>Opens it as the service does when it starts.</summary>
    Task<SqlLedger> OpenAsync();

    /// <summary>What is in it, read past all faults; while no process has it open.</summary>
    SqlLedgerReader Reader { get; }

    /// <summary>Copies it, as a backup does.</summary>
    void Copy();

    /// <summary>Puts the last copy in its place while no process has it open.</summary>
    /// <returns>Whether there was a copy.</returns>
    ValueTask<bool> RestoreAsync();

    /// <summary>Deletes what would tell the copy from the newest ledger.</summary>
    void DeleteMarker();
}
