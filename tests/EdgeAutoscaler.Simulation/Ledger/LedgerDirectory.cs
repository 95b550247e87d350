namespace EdgeAutoscaler.Simulation.Ledger;

/// <summary>A directory for one ledger; in memory where the system offers that, because every step waits for the disk.</summary>
internal sealed class LedgerDirectory : IDisposable
{
    private const string InMemory = "/dev/shm";
    private readonly DirectoryInfo _directory = Directory.Exists(InMemory)
        ? Directory.CreateDirectory(Path.Combine(InMemory, $"simulation-{Path.GetRandomFileName()}"))
        : Directory.CreateTempSubdirectory("simulation-");

    public string File => Path.Combine(_directory.FullName, "ledger.db");

    public string Copy => Path.Combine(_directory.FullName, "copy.db");

    public void Dispose() => _directory.Delete(recursive: true);
}
