namespace EdgeAutoscaler.Adapters.Ledger.Postgres;

/// <summary>Reads the password anew for each connection, so that it can be changed while the service runs.</summary>
internal static class PasswordFile
{
    /// <summary>The first line of the file.</summary>
    public static string Read(string path) => FirstLine(File.ReadAllText(path), path);

    /// <summary>The first line of the file.</summary>
    public static async Task<string> ReadAsync(string path, CancellationToken cancellationToken) =>
        FirstLine(await File.ReadAllTextAsync(path, cancellationToken), path);

    private static string FirstLine(string text, string path)
    {
        var password = text.Split('\n')[0].TrimEnd('\r');
        return password.Length > 0 ? password : throw new IOException($"The password file {path} is empty.");
    }
}
