using System.Data.Common;

namespace EdgeAutoscaler.Adapters.Ledger;

/// <summary>The whole difference between two SQL dialects; the statements of the stores run on each of them unchanged.</summary>
internal interface ILedgerDatabase : ILedgerReads
{
    /// <summary>Runs work alone and in one transaction, which has reached the disk when this returns.</summary>
    Task<T> WriteAsync<T>(Func<LedgerTransaction, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Says in words for people what went wrong.</summary>
    string Explain(DbException exception);
}
