using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Adapters.AckEdge.Purchase;

/// <summary>Reads the login password from a file; one newline at its end is not part of it.</summary>
/// <param name="path">Path of the file.</param>
public sealed class FileLoginPasswordSource(string path) : ILoginPasswordSource
{
    /// <inheritdoc />
    public async ValueTask<LoginPasswordResult> ReadAsync(CancellationToken cancellationToken)
    {
        var file = await SecretFile.ReadAsync(path, cancellationToken);
        if (file is not SecretFileResult.Read { Text: var text })
            return new LoginPasswordResult.Missing($"Login password: {((SecretFileResult.Unusable)file).Problem}.");
        var password = WithoutNewline(text.Reveal());
        return password.Length == 0
            ? new LoginPasswordResult.Missing($"Login password: file '{path}' is empty.")
            : new LoginPasswordResult.Found(new Secret(password));
    }

    private static string WithoutNewline(string text) =>
        text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2]
        : text.EndsWith('\n') ? text[..^1]
        : text;
}
