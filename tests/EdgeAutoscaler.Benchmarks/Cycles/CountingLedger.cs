using System.Reflection;
using EdgeAutoscaler.Core.Ports;

namespace EdgeAutoscaler.Benchmarks.Cycles;

/// <summary>A ledger that counts its writing calls; each of them is one commit.</summary>
public class CountingLedger : DispatchProxy
{
    private ILedger _ledger = null!;
    private int _commits;

    /// <summary>Writing calls so far.</summary>
    public int Commits => Volatile.Read(ref _commits);

    /// <summary>Puts a counter before a ledger.</summary>
    /// <param name="ledger">The ledger that does the work.</param>
    public static (ILedger Ledger, CountingLedger Counter) Around(ILedger ledger)
    {
        var proxy = Create<ILedger, CountingLedger>();
        var counter = (CountingLedger)(object)proxy;
        counter._ledger = ledger;
        return (proxy, counter);
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (!targetMethod!.Name.StartsWith("Read", StringComparison.Ordinal) && !targetMethod.Name.StartsWith("Find", StringComparison.Ordinal))
            Interlocked.Increment(ref _commits);
        return targetMethod.Invoke(_ledger, args);
    }
}
