using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EdgeAutoscaler.Adapters.Network;

namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>Makes the connection to a server: as guarded as every other, with a CA of its own and no endless answers.</summary>
internal static class TrustedConnection
{
    /// <summary>Longest answer that is read, in bytes.</summary>
    public const int ResponseLimit = 16 * 1024 * 1024;

    /// <exception cref="ArgumentException">The CA file can't be used.</exception>
    public static HttpClient Open(PrometheusOptions options)
    {
        var handler = GuardedConnection.Handler(AddressPolicy.AnyServer);
        if (options.CaFile is { } caFile)
            handler.SslOptions.CertificateChainPolicy = OnlyRootsOf(caFile);
        return new HttpClient(handler) { MaxResponseContentBufferSize = ResponseLimit, Timeout = System.Threading.Timeout.InfiniteTimeSpan };
    }

    private static X509ChainPolicy OnlyRootsOf(string caFile)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.CustomTrustStore.AddRange(Roots(caFile));
        return policy;
    }

    private static X509Certificate2Collection Roots(string caFile)
    {
        var roots = new X509Certificate2Collection();
        try
        {
            roots.ImportFromPemFile(caFile);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new ArgumentException($"caFile {caFile} can't be read as PEM certificates: {error.Message}", error);
        }

        return roots.Count > 0 ? roots : throw new ArgumentException($"caFile {caFile} holds no certificate; PEM is expected.");
    }
}
