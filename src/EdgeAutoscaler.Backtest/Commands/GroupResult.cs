using System.Collections.Immutable;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Backtest.Commands;

/// <summary>What looking for a group in an appsettings file has given.</summary>
internal abstract record GroupResult
{
    private GroupResult()
    {
    }

    /// <summary>The group.</summary>
    /// <param name="Group">The group.</param>
    /// <param name="Budgets">Every budget of the file.</param>
    /// <param name="Currency">The currency of prices and budgets.</param>
    public sealed record Found(NodeGroup Group, ImmutableArray<Budget> Budgets, string Currency) : GroupResult;

    /// <summary>There is no such group, or it can't be replayed.</summary>
    /// <param name="Problems">What is wrong, one sentence each; at least one.</param>
    public sealed record Unusable(IReadOnlyList<string> Problems) : GroupResult;
}
