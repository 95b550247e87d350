namespace EdgeAutoscaler.Commands;

/// <summary>What every command is told.</summary>
/// <param name="ConfigFile">Another appsettings file; it exists. <see langword="null"/> for the one beside the program.</param>
/// <param name="Output">Who reads the output; default text.</param>
internal sealed record CommandOptions(string? ConfigFile, OutputFormat Output)
{
    /// <summary>Who reads the log of the service; default people.</summary>
    public LogFormat LogFormat { get; init; }
}
