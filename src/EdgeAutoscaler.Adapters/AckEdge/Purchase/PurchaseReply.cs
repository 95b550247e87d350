namespace EdgeAutoscaler.Adapters.AckEdge.Purchase;

/// <summary>What came back from the one attempt.</summary>
internal abstract record PurchaseReply
{
    private PurchaseReply()
    {
    }

    /// <summary>A complete HTTP answer.</summary>
    public sealed record Answered(int Status, ReadOnlyMemory<byte> Body, TimeSpan? RetryAfter) : PurchaseReply;

    /// <summary>No complete answer, and a byte of the request may be on its way.</summary>
    /// <param name="Fault">One of the words of <see cref="TransportFault"/>.</param>
    public sealed record Lost(string Fault) : PurchaseReply;

    /// <summary>No answer, and it is certain that no byte of the request was written.</summary>
    /// <param name="Fault">One of the words of <see cref="TransportFault"/>, or <c>fuse</c>.</param>
    /// <param name="Detail">More about it, in a sentence of its own.</param>
    public sealed record NeverSent(string Fault, string? Detail = null) : PurchaseReply;
}
