namespace EdgeAutoscaler.Simulation.Ledger;

/// <summary>The disk under the ledger.</summary>
internal sealed class Disk
{
    public bool IsFull { get; set; }
}
