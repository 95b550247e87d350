using EdgeAutoscaler.Core.Ports;

namespace EdgeAutoscaler.Adapters.Tests.Ledger;

/// <summary>An empty place for a ledger of one dialect, gone after the test.</summary>
public interface ITestStore : IAsyncDisposable
{
    /// <summary>Creates the tables as the program left them whose newest step this was.</summary>
    Task CreateAsync(int version);

    /// <summary>Runs statements in this place, past the ledger.</summary>
    Task ExecuteAsync(string sql);

    /// <summary>Opens the ledger of this place.</summary>
    Task<ILedger> OpenAsync();

    /// <summary>Opens what a crash of the process at this very moment would have left behind.</summary>
    Task<ILedger> OpenAfterCrashAsync();
}
