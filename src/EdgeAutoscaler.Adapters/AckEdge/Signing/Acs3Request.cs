namespace EdgeAutoscaler.Adapters.AckEdge.Signing;

/// <summary>The parts of a request that a signature covers.</summary>
/// <param name="Method">HTTP method in upper case.</param>
/// <param name="Path">Path as it stands in the address.</param>
/// <param name="Query">Query parameters, not yet percent-encoded, in any order.</param>
/// <param name="Headers">Every header of the request; the signer picks its own.</param>
/// <param name="PayloadHash">SHA-256 of the body in lower-case hex.</param>
internal sealed record Acs3Request(
    string Method,
    string Path,
    IReadOnlyList<KeyValuePair<string, string>> Query,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    string PayloadHash);
