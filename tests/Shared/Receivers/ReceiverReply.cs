namespace EdgeAutoscaler.Testing.Receivers;

/// <summary>An answer of the receiver.</summary>
internal sealed record ReceiverReply(int Status, string Body = "")
{
    public string? RetryAfter { get; init; }

    public string? Location { get; init; }

    /// <summary>Never answers.</summary>
    public bool Silent { get; init; }
}
