namespace EdgeAutoscaler.Backtest.Baselines;

/// <summary>A known rule to compare with. It is asked once a slot, in order, and may remember only what it was shown.</summary>
internal interface IBaseline
{
    /// <summary>Name, as reports and <c>--policy</c> have it.</summary>
    string Name { get; }

    /// <summary>Decides at the start of a slot.</summary>
    /// <param name="seen">What can be known.</param>
    /// <returns>The orders; none for nothing.</returns>
    IReadOnlyList<BaselineOrder> Decide(BaselineView seen);
}
