namespace EdgeAutoscaler.Core.Limits;

/// <summary>Something that may keep a purchase small or from happening. Pure.</summary>
public interface IScaleLimit
{
    /// <summary>Name from <see cref="LimitNames"/>.</summary>
    string Name { get; }

    /// <summary>Judges a candidate.</summary>
    /// <param name="candidate">What would be bought, and what is known.</param>
    /// <param name="wanted">Nodes still wanted after the limits before this one; at least 1.</param>
    LimitVerdict Evaluate(LimitContext candidate, int wanted);
}
