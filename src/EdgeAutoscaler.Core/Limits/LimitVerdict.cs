namespace EdgeAutoscaler.Core.Limits;

/// <summary>What a limit says of a candidate.</summary>
public abstract record LimitVerdict
{
    private LimitVerdict()
    {
    }

    /// <summary>The limit is not in the way.</summary>
    public sealed record Allow : LimitVerdict
    {
        /// <summary>The one instance.</summary>
        public static Allow Instance { get; } = new();
    }

    /// <summary>Fewer nodes may be bought.</summary>
    /// <param name="To">How many at most; at least 1.</param>
    /// <param name="Reason">Why, with every number.</param>
    public sealed record Reduce(int To, string Reason) : LimitVerdict;

    /// <summary>Nothing may be bought.</summary>
    /// <param name="Reason">Why, with every number.</param>
    public sealed record Deny(string Reason) : LimitVerdict;

    /// <summary>The verdict that lets at most a number of nodes pass.</summary>
    /// <param name="wanted">Nodes wanted.</param>
    /// <param name="most">Nodes allowed; zero or less denies.</param>
    /// <param name="reason">Why, with every number.</param>
    public static LimitVerdict AtMost(int wanted, int most, string reason) =>
        most >= wanted ? Allow.Instance : most <= 0 ? new Deny(reason) : new Reduce(most, reason);
}
