namespace EdgeAutoscaler.Status;

/// <summary>The leases that end in one calendar month.</summary>
/// <param name="First">First day of the month.</param>
/// <param name="Nodes">How many end in it.</param>
/// <param name="Days">On which days, and how many.</param>
internal sealed record ExpiryMonth(DateOnly First, int Nodes, IReadOnlyList<(DateOnly Day, int Nodes)> Days)
{
    /// <summary>The months in which leases end, in order; those that are renewed by themselves don't.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="offset">The offset that days are told in.</param>
    public static IReadOnlyList<ExpiryMonth> Of(IEnumerable<NodeLine> nodes, TimeSpan offset) =>
    [
        .. nodes
            .Where(node => node is { ExpiresAt: not null, IsRenewed: false })
            .GroupBy(node => DateOnly.FromDateTime(node.ExpiresAt!.Value.ToOffset(offset).Date))
            .OrderBy(day => day.Key)
            .Select(day => (Day: day.Key, Nodes: day.Count()))
            .GroupBy(day => new DateOnly(day.Day.Year, day.Day.Month, 1))
            .Select(month => new ExpiryMonth(month.Key, month.Sum(day => day.Nodes), [.. month])),
    ];
}
