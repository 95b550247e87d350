using System.Diagnostics.CodeAnalysis;

namespace EdgeAutoscaler.Simulation.Checks;

/// <summary>Something happened that the service promises never happens.</summary>
internal sealed class InvariantViolation(string invariant, string what) : Exception($"{invariant}: {what}")
{
    /// <summary>Throws unless a promise is kept.</summary>
    public static void Unless([DoesNotReturnIf(false)] bool holds, string invariant, Func<string> otherwise)
    {
        if (!holds)
            throw new InvariantViolation(invariant, otherwise());
    }
}
