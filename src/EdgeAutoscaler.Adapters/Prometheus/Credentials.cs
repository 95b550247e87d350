using System.Text;
using EdgeAutoscaler.Adapters.Secrets;
using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>Reads the credentials anew for every request, so that a rotated secret is used at once.</summary>
internal sealed class Credentials(PrometheusOptions options)
{
    /// <summary>The value of the Authorization header; <see langword="null"/> when the server wants none.</summary>
    public async Task<Outcome<Secret?>> ReadAsync(CancellationToken cancellationToken)
    {
        if (options.BearerTokenFile is { } tokenFile)
            return (await LineAsync("bearerTokenFile", tokenFile, cancellationToken)).Then(token => Bearer(tokenFile, token));
        if (options.BasicAuthFile is { } userFile)
            return (await LineAsync("basicAuthFile", userFile, cancellationToken)).Then(user => Basic(userFile, user));
        return new Outcome<Secret?>.Got(null);
    }

    private static async Task<Outcome<Secret>> LineAsync(string key, string path, CancellationToken cancellationToken)
    {
        var file = await SecretFile.ReadAsync(path, cancellationToken);
        if (file is not SecretFileResult.Read { Text: var text })
            return Refused<Secret>($"{key}: {((SecretFileResult.Unusable)file).Problem}.");
        var line = text.Reveal().Trim();
        return line.Length == 0 || line.Any(char.IsControl)
            ? Refused<Secret>($"{key} {path} must hold one line that is not empty.")
            : new Outcome<Secret>.Got(new Secret(line));
    }

    private static Outcome<Secret?> Bearer(string path, Secret token) => token.Reveal().All(char.IsAscii)
        ? new Outcome<Secret?>.Got(new Secret($"Bearer {token.Reveal()}"))
        : Refused<Secret?>($"bearerTokenFile {path} must hold a token of ASCII characters.");

    private static Outcome<Secret?> Basic(string path, Secret user) => user.Reveal().Contains(':', StringComparison.Ordinal)
        ? new Outcome<Secret?>.Got(new Secret($"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(user.Reveal()))}"))
        : Refused<Secret?>($"basicAuthFile {path} must hold user:password.");

    private static Outcome<T> Refused<T>(string detail) => new Outcome<T>.Failed(SignalProblem.Unauthorized, detail);
}
