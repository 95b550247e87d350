using System.Net.Http.Headers;
using System.Text;
using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>Reads the credentials anew for every request, so that a rotated secret is used at once.</summary>
internal sealed class Credentials(PrometheusOptions options)
{
    /// <summary>The header to send; <see langword="null"/> when the server wants none.</summary>
    public async Task<Outcome<AuthenticationHeaderValue?>> ReadAsync(CancellationToken cancellationToken)
    {
        if (options.BearerTokenFile is { } tokenFile)
            return (await SecretAsync("bearerTokenFile", tokenFile, cancellationToken)).Then(token => Bearer(tokenFile, token));
        if (options.BasicAuthFile is { } userFile)
            return (await SecretAsync("basicAuthFile", userFile, cancellationToken)).Then(secret => Basic(userFile, secret));
        return new Outcome<AuthenticationHeaderValue?>.Got(null);
    }

    private static async Task<Outcome<string>> SecretAsync(string key, string path, CancellationToken cancellationToken)
    {
        try
        {
            var secret = (await File.ReadAllTextAsync(path, cancellationToken)).Trim();
            return secret.Length == 0 || secret.Any(char.IsControl)
                ? Refused<string>($"{key} {path} must hold one line that is not empty.")
                : new Outcome<string>.Got(secret);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Refused<string>($"{key} {path} can't be read ({error.GetType().Name}).");
        }
    }

    private static Outcome<AuthenticationHeaderValue?> Bearer(string path, string token) => token.All(char.IsAscii)
        ? new Outcome<AuthenticationHeaderValue?>.Got(new AuthenticationHeaderValue("Bearer", token))
        : Refused<AuthenticationHeaderValue?>($"bearerTokenFile {path} must hold a token of ASCII characters.");

    private static Outcome<AuthenticationHeaderValue?> Basic(string path, string secret) => secret.Contains(':', StringComparison.Ordinal)
        ? new Outcome<AuthenticationHeaderValue?>.Got(
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(secret))))
        : Refused<AuthenticationHeaderValue?>($"basicAuthFile {path} must hold user:password.");

    private static Outcome<T> Refused<T>(string detail) => new Outcome<T>.Failed(SignalProblem.Unauthorized, detail);
}
