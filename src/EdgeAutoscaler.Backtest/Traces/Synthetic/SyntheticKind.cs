namespace EdgeAutoscaler.Backtest.Traces.Synthetic;

/// <summary>Kinds of synthetic load; each has a daily and a weekly pattern and noise besides.</summary>
internal enum SyntheticKind
{
    /// <summary>Nothing else.</summary>
    Steady,

    /// <summary>Grows by 5 % a month.</summary>
    Growth,

    /// <summary>A fifth up and down over a year.</summary>
    Yearly,

    /// <summary>Peaks of a few hours, about two a month.</summary>
    Spiky,

    /// <summary>Jumps up and down by a quarter, every few months.</summary>
    Shift,

    /// <summary>Shrinks by 3 % a month.</summary>
    Decline,

    /// <summary>Six feasts a year, each of one to three days, on the same dates every year: a third to two thirds more.</summary>
    Feasts,
}
