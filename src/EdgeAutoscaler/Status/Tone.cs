namespace EdgeAutoscaler.Status;

/// <summary>How a word should strike the eye; colour only underlines what the word already says.</summary>
internal enum Tone
{
    /// <summary>Nothing to see.</summary>
    Neutral,

    /// <summary>Went well.</summary>
    Good,

    /// <summary>At work.</summary>
    Busy,

    /// <summary>Worth a look.</summary>
    Warning,

    /// <summary>Went wrong.</summary>
    Bad,
}
