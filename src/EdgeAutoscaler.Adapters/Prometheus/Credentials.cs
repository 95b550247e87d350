using System.Text;
using EdgeAutoscaler.Adapters.Secrets;
using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>Reads the credentials anew for every request, so that a rotated secret is used at once.</summary>
internal sealed class Credentials(PrometheusOptions options)
{
    /// <summary>What the server is shown; <see langword="null"/> when it wants nothing.</summary>
    public async Task<Outcome<Login?>> ReadAsync(CancellationToken cancellationToken)
    {
        if (options.BearerTokenFile is { } tokenFile)
            return (await LineAsync("bearerTokenFile", tokenFile, cancellationToken)).Then(token => Bearer(tokenFile, token));
        if (options.BasicAuthFile is { } userFile)
            return (await LineAsync("basicAuthFile", userFile, cancellationToken)).Then(user => Basic(userFile, user));
        return new Outcome<Login?>.Got(null);
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

    private static Outcome<Login?> Bearer(string path, Secret token) => token.Reveal().All(char.IsAscii)
        ? new Outcome<Login?>.Got(new Login(new Secret($"Bearer {token.Reveal()}"), token))
        : Refused<Login?>($"bearerTokenFile {path} must hold a token of ASCII characters.");

    private static Outcome<Login?> Basic(string path, Secret user) => user.Reveal().Contains(':', StringComparison.Ordinal)
        ? new Outcome<Login?>.Got(new Login(new Secret($"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(user.Reveal()))}"), user))
        : Refused<Login?>($"basicAuthFile {path} must hold user:password.");

    private static Outcome<T> Refused<T>(string detail) => new Outcome<T>.Failed(SignalProblem.Unauthorized, detail);
}
