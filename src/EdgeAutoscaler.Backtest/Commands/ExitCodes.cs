namespace EdgeAutoscaler.Backtest.Commands;

/// <summary>What the process ends with.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Failed or ended early.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage, a wrong configuration or a trace that can't be read.</summary>
    public const int WrongUsage = 2;
}
