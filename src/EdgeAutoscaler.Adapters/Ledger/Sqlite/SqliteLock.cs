using System.Diagnostics.CodeAnalysis;

namespace EdgeAutoscaler.Adapters.Ledger.Sqlite;

/// <summary>Keeps a second process off the ledger for as long as this one lives; the system frees the lock even after a crash.</summary>
internal sealed class SqliteLock : IDisposable
{
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;
    private const int SharingViolationOnWindows = unchecked((int)0x80070020);

    private readonly FileStream _file;

    private SqliteLock(FileStream file) => _file = file;

    /// <summary>Creates the directory and takes the lock, or says why not.</summary>
    public static bool TryTake(SqliteAddress address, [NotNullWhen(true)] out SqliteLock? held, [NotNullWhen(false)] out LedgerRefusal? refusal)
    {
        (held, refusal) = (null, null);
        try
        {
            Directory.CreateDirectory(address.Directory);
            held = new SqliteLock(new FileStream(address.LockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (exception.HResult is WouldBlockOnLinux or WouldBlockOnMac or SharingViolationOnWindows)
        {
            refusal = new LedgerRefusal(
                LedgerProblem.InUse,
                $"Another process has the ledger {address.FilePath} open: it holds {address.LockPath}. Only one may buy; stop the other one first.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            refusal = new LedgerRefusal(
                LedgerProblem.Inaccessible,
                $"The ledger's directory {address.Directory} can't be written: {exception.Message} Nothing is bought without a ledger.");
        }

        return held is not null;
    }

    /// <summary>Lets the next one in.</summary>
    public void Dispose() => _file.Dispose();
}
