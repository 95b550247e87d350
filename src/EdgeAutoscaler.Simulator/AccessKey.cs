namespace EdgeAutoscaler.Simulator;

/// <summary>The one access key the simulated cloud accepts.</summary>
/// <param name="Id">Access key id, as sent in the <c>Credential</c> of a signed request.</param>
/// <param name="Secret">Access key secret; it only ever keys the HMAC and is never printed.</param>
/// <param name="SecurityToken">Security token of temporary credentials that every request must carry, or null for a permanent key.</param>
public sealed record AccessKey(string Id, string Secret, string? SecurityToken = null)
{
    /// <summary>The key's id only.</summary>
    public override string ToString() => $"AccessKey {Id}";
}
