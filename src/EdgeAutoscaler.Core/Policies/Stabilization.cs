namespace EdgeAutoscaler.Core.Policies;

/// <summary>How much evidence a reactive policy wants: its demand is the n-th largest of the last m distinct samples.</summary>
/// <param name="Samples">n, at least 1; default 1.</param>
/// <param name="Of">m, at least n; default 1.</param>
public readonly record struct Stabilization(int Samples, int Of)
{
    /// <summary>Decide on the newest sample alone.</summary>
    public static Stabilization None { get; } = new(1, 1);
}
