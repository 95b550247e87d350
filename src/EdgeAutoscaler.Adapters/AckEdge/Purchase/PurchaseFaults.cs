namespace EdgeAutoscaler.Adapters.AckEdge.Purchase;

/// <summary>Our own words for purchases that were not sent, beside those of <see cref="TransportFault"/>.</summary>
internal static class PurchaseFaults
{
    public const string Fuse = "fuse";
    public const string Invalid = "invalid_request";
    public const string Password = "login_password";
    public const string Credentials = "no_credentials";
    public const string RateLimited = "rate_limited";
}
