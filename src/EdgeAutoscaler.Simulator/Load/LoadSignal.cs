namespace EdgeAutoscaler.Simulator.Load;

/// <summary>What a load series shows from some moment on.</summary>
public abstract record LoadSignal
{
    private LoadSignal()
    {
    }

    /// <summary>A load that changes with time.</summary>
    /// <param name="Profile">The function of time.</param>
    public sealed record Profiled(LoadProfile Profile) : LoadSignal;

    /// <summary>The same load at every scrape.</summary>
    /// <param name="Value">Its value.</param>
    public sealed record Constant(double Value) : LoadSignal;

    /// <summary>The series is gone at once: queries answer an empty vector.</summary>
    public sealed record Missing : LoadSignal;

    /// <summary>Scraping has stopped: the last sample stays visible for five minutes and its timestamp no longer moves.</summary>
    public sealed record Stalled : LoadSignal;

    /// <summary>Every scrape reads NaN.</summary>
    public sealed record NotANumber : LoadSignal;

    /// <summary>Every query that selects the series answers 500.</summary>
    public sealed record Failing : LoadSignal;
}
