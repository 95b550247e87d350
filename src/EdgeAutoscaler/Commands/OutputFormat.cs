namespace EdgeAutoscaler.Commands;

/// <summary>Who reads the output.</summary>
internal enum OutputFormat
{
    /// <summary>A person.</summary>
    Text,

    /// <summary>A script.</summary>
    Json,
}
