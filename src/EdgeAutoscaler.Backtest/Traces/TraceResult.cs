namespace EdgeAutoscaler.Backtest.Traces;

/// <summary>What reading a trace has given.</summary>
internal abstract record TraceResult
{
    private TraceResult()
    {
    }

    /// <summary>The trace.</summary>
    /// <param name="Trace">The trace.</param>
    public sealed record Read(LoadTrace Trace) : TraceResult;

    /// <summary>The first line that is wrong.</summary>
    /// <param name="Line">Its number, from 1; 0 when the file as a whole is wrong.</param>
    /// <param name="Problem">What is wrong, and what would be right.</param>
    public sealed record Malformed(int Line, string Problem) : TraceResult;
}
