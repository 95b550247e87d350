using System.Security.Cryptography;
using System.Text;

namespace EdgeAutoscaler.Web;

/// <summary>The bearer token in its file.</summary>
/// <param name="options">Names the file.</param>
/// <param name="logger">Hears of a file that can't be used.</param>
internal sealed partial class ApiToken(WebOptions options, ILogger<ApiToken> logger)
{
    private const string Scheme = "Bearer ";

    /// <summary>Whether an Authorization header carries the token; never without a readable file and a token in it.</summary>
    /// <param name="authorization">The header's value.</param>
    /// <param name="cancellationToken">Ends the reading of the file.</param>
    public async Task<bool> AcceptsAsync(string? authorization, CancellationToken cancellationToken)
    {
        if (authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) != true)
            return false;
        return await ReadAsync(cancellationToken) is { } token && Same(authorization[Scheme.Length..].Trim(), token);
    }

    private async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        if (options.ApiTokenFile is not { } file)
            return null;
        try
        {
            var token = (await File.ReadAllTextAsync(file, cancellationToken)).Trim();
            if (token.Length > 0)
                return token;
            LogEmpty(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogUnreadable(file, exception.Message);
        }

        return null;
    }

    /// <summary>Compares digests, so the time taken tells neither length nor content.</summary>
    private static bool Same(string given, string expected) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(given)),
        SHA256.HashData(Encoding.UTF8.GetBytes(expected)));
}
