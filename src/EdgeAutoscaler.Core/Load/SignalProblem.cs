namespace EdgeAutoscaler.Core.Load;

/// <summary>Why a signal gave no number. A problem never becomes a value.</summary>
public enum SignalProblem
{
    /// <summary>The source could not be reached.</summary>
    Unreachable,

    /// <summary>The source did not answer in time.</summary>
    Timeout,

    /// <summary>The source refused the credentials.</summary>
    Unauthorized,

    /// <summary>The source answered with an error status.</summary>
    HttpError,

    /// <summary>The source says the query is wrong.</summary>
    BadQuery,

    /// <summary>The answer could not be read.</summary>
    BadResponse,

    /// <summary>The answer came with warnings: it may be partial.</summary>
    Warnings,

    /// <summary>The answer holds no series.</summary>
    NoData,

    /// <summary>The answer holds several series where one was wanted.</summary>
    SeveralSeries,

    /// <summary>The answer holds fewer series than <see cref="Signal.MinSeries"/>.</summary>
    TooFewSeries,

    /// <summary>The value is not a number.</summary>
    NotANumber,

    /// <summary>The value is infinite.</summary>
    Infinite,

    /// <summary>The value is negative.</summary>
    Negative,

    /// <summary>The value is beyond anything a cluster can carry, or its time lies in the future.</summary>
    Absurd,

    /// <summary>The freshness query gave no usable time.</summary>
    FreshnessUnknown,

    /// <summary>The newest measurement is older than <see cref="Signal.MaxAge"/>.</summary>
    Stale,
}
