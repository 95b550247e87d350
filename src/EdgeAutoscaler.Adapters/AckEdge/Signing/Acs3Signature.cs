namespace EdgeAutoscaler.Adapters.AckEdge.Signing;

/// <summary>A signature and what it was made of.</summary>
/// <param name="CanonicalRequestHash">SHA-256 of the canonical request in lower-case hex.</param>
/// <param name="SignedHeaders">Names of the covered headers, joined by semicolons.</param>
/// <param name="Value">The signature in lower-case hex.</param>
internal sealed record Acs3Signature(string CanonicalRequestHash, string SignedHeaders, string Value)
{
    public string ToAuthorization(string accessKeyId) =>
        $"{Acs3Signer.Algorithm} Credential={accessKeyId},SignedHeaders={SignedHeaders},Signature={Value}";
}
