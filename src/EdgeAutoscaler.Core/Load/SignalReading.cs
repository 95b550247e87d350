namespace EdgeAutoscaler.Core.Load;

/// <summary>What asking a source for one signal has given.</summary>
public abstract record SignalReading
{
    private SignalReading()
    {
    }

    /// <summary>Measurements, oldest first; at least one.</summary>
    /// <param name="Samples">The measurements.</param>
    public sealed record Measured(IReadOnlyList<LoadSample> Samples) : SignalReading;

    /// <summary>No number, and why.</summary>
    /// <param name="Problem">The reason.</param>
    /// <param name="Detail">One sentence for people, without secrets.</param>
    public sealed record Missing(SignalProblem Problem, string Detail) : SignalReading;
}
