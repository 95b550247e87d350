using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Cycle;

/// <summary>Watches the clock: a jump freezes all buying until a person says which time it is.</summary>
/// <param name="clocks">The clocks.</param>
/// <param name="logger">The log.</param>
internal sealed partial class ClockGuard(Clocks clocks, ILogger<ClockGuard> logger)
{
    private bool _told;

    /// <summary>Looks at the clocks before a cycle; a jump is written down, so that a new process knows of it.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task CheckAsync(IReconciliationLedger ledger, CancellationToken cancellationToken)
    {
        if (clocks.Steady.Check() is not { } jump)
        {
            _told = false;
            return;
        }

        var reason = $"the wall clock jumped {LimitText.Duration(jump.Duration())} {(jump > TimeSpan.Zero ? "forward" : "back")}; the service goes on by its own count of time";
        await ledger.FreezeAsync(new Freeze(null, null, FreezeKind.ClockJump, reason, clocks.Now), cancellationToken);
        if (!_told)
            LogJump(reason);
        _told = true;
    }

    /// <summary>Takes the wall clock for right: a person has looked at it.</summary>
    public void Trust() => clocks.Steady.Trust();
}
