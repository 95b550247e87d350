using EdgeAutoscaler.Adapters.Secrets;
using EdgeAutoscaler.Core.Notifying;

namespace EdgeAutoscaler.Adapters.Notifications;

/// <summary>Reads the files of a target and checks what is in them. What it says of them shows nothing of their content.</summary>
public static class TargetFiles
{
    private const int AddressLengthMax = 2048;

    /// <summary>What is wrong with the files of a target; <see langword="null"/> when they can be used.</summary>
    /// <param name="target">The target.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<string?> ProblemAsync(NotificationTarget target, CancellationToken cancellationToken) =>
        await ReadAsync(target, cancellationToken) is TargetSecretsResult.Unusable unusable ? unusable.Problem : null;

    /// <summary>Reads them.</summary>
    /// <param name="target">The target.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    internal static async Task<TargetSecretsResult> ReadAsync(NotificationTarget target, CancellationToken cancellationToken)
    {
        var (address, addressProblem) = target.Url is { } url ? (new Secret(url.AbsoluteUri), null) : await LineAsync(target.UrlFile!, cancellationToken);
        if (address is null)
            return new TargetSecretsResult.Unusable(addressProblem!);
        if (target.Url is null && AddressProblem(address, target.Shape) is { } wrong)
            return new TargetSecretsResult.Unusable($"file '{target.UrlFile}' {wrong}");
        if (target.SecretFile is not { } secretFile)
            return new TargetSecretsResult.Read(new TargetSecrets(address, null));
        var (key, keyProblem) = await LineAsync(secretFile, cancellationToken);
        return key is null ? new TargetSecretsResult.Unusable(keyProblem!) : new TargetSecretsResult.Read(new TargetSecrets(address, key));
    }

    private static async Task<(Secret? Line, string? Problem)> LineAsync(string path, CancellationToken cancellationToken)
    {
        var file = await SecretFile.ReadAsync(path, cancellationToken);
        if (file is not SecretFileResult.Read read)
            return (null, ((SecretFileResult.Unusable)file).Problem);
        var line = read.Text.Reveal().Trim();
        return line.Length == 0 || line.Any(char.IsControl)
            ? (null, $"file '{path}' must hold one line that is not empty")
            : (new Secret(line), null);
    }

    /// <summary>Chats are reached over the internet, where nobody else may read the address; a receiver of one's own may stand beside.</summary>
    private static string? AddressProblem(Secret address, NotificationShape shape)
    {
        var text = address.Reveal();
        if (text.Length > AddressLengthMax || !Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.UserInfo.Length > 0)
            return "must hold an http or https address without a user name";
        if (uri.Scheme == Uri.UriSchemeHttps)
            return null;
        if (uri.Scheme != Uri.UriSchemeHttp)
            return "must hold an http or https address without a user name";
        return shape == NotificationShape.Webhook || uri.IsLoopback ? null : "must hold an https address";
    }
}
