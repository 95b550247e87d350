namespace EdgeAutoscaler.Backtest.Commands;

/// <summary>Who reads the output.</summary>
internal enum OutputFormat
{
    /// <summary>A person.</summary>
    Table,

    /// <summary>A script.</summary>
    Json,
}
