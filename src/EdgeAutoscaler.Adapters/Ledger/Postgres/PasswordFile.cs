using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Adapters.Ledger.Postgres;

/// <summary>Reads the password anew for each connection, so that it can be changed while the service runs.</summary>
internal static class PasswordFile
{
    /// <summary>The first line of the file.</summary>
    /// <exception cref="UnreadablePasswordException">There is none, or others can get at it.</exception>
    public static string Read(string path) => FirstLine(SecretFile.ReadAsync(path, CancellationToken.None).GetAwaiter().GetResult(), path);

    /// <summary>The first line of the file.</summary>
    /// <exception cref="UnreadablePasswordException">There is none, or others can get at it.</exception>
    public static async Task<string> ReadAsync(string path, CancellationToken cancellationToken) =>
        FirstLine(await SecretFile.ReadAsync(path, cancellationToken), path);

    private static string FirstLine(SecretFileResult result, string path)
    {
        if (result is not SecretFileResult.Read read)
            throw new UnreadablePasswordException(((SecretFileResult.Unusable)result).Problem);
        var password = read.Text.Reveal().Split('\n')[0].TrimEnd('\r');
        return password.Length > 0 ? password : throw new UnreadablePasswordException($"file '{path}' is empty");
    }
}
