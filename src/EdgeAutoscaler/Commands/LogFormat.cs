namespace EdgeAutoscaler.Commands;

/// <summary>Who reads the log.</summary>
internal enum LogFormat
{
    /// <summary>People: one line an entry.</summary>
    Text,

    /// <summary>Programs: one JSON object an entry, with every value under its name.</summary>
    Json,
}
