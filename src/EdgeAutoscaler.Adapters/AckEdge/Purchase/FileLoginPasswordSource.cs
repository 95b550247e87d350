using EdgeAutoscaler.Adapters.AckEdge.Credentials;

namespace EdgeAutoscaler.Adapters.AckEdge.Purchase;

/// <summary>Reads the login password from a file; one newline at its end is not part of it.</summary>
/// <param name="path">Path of the file.</param>
public sealed class FileLoginPasswordSource(string path) : ILoginPasswordSource
{
    /// <inheritdoc />
    public async ValueTask<LoginPasswordResult> ReadAsync(CancellationToken cancellationToken)
    {
        var (text, problem) = await CredentialFile.TryReadAsync(path, cancellationToken);
        if (text is null)
            return new LoginPasswordResult.Missing($"Login password: {problem}.");
        var password = WithoutNewline(text);
        return password.Length == 0
            ? new LoginPasswordResult.Missing($"Login password: file '{path}' is empty.")
            : new LoginPasswordResult.Found(new Secret(password));
    }

    private static string WithoutNewline(string text) =>
        text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2]
        : text.EndsWith('\n') ? text[..^1]
        : text;
}
