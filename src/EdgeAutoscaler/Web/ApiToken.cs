using System.Security.Cryptography;
using System.Text;
using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Web;

/// <summary>The bearer token in its file.</summary>
/// <param name="options">Names the file.</param>
/// <param name="logger">Hears of a file that can't be used.</param>
internal sealed partial class ApiToken(WebOptions options, ILogger<ApiToken> logger)
{
    private const string Scheme = "Bearer ";

    private readonly Troubles _troubles = new();

    /// <summary>Whether an Authorization header carries the token; never without a readable file and a token in it.</summary>
    /// <param name="authorization">The header's value.</param>
    /// <param name="cancellationToken">Ends the reading of the file.</param>
    public async Task<bool> AcceptsAsync(string? authorization, CancellationToken cancellationToken) =>
        authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true
        && await IsTokenAsync(authorization[Scheme.Length..].Trim(), cancellationToken);

    private async Task<bool> IsTokenAsync(string given, CancellationToken cancellationToken)
    {
        if (options.ApiTokenFile is not { } path)
            return false;
        var file = await TokenFile.ReadAsync(path, cancellationToken);
        Tell((file as TokenFile.Unusable)?.Reason);
        return file is TokenFile.Usable usable && Same(given, usable.Token.Reveal());
    }

    // Every request would say it, and anybody may send one.
    private void Tell(string? problem)
    {
        if (problem is null)
            _troubles.Works(Scheme);
        else if (_troubles.Fails(Scheme, "unusable", problem, TimeProvider.System))
            LogUnusable(problem);
        if (_troubles.TakeEnd())
            LogUsable();
    }

    /// <summary>Compares digests, so the time taken tells neither length nor content.</summary>
    private static bool Same(string given, string expected) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(given)),
        SHA256.HashData(Encoding.UTF8.GetBytes(expected)));
}
