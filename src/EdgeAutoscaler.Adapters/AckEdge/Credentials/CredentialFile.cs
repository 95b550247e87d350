using System.Security;

namespace EdgeAutoscaler.Adapters.AckEdge.Credentials;

/// <summary>Reads the small files that credentials and passwords live in.</summary>
internal static class CredentialFile
{
    private const int BytesMax = 64 * 1024;

    /// <summary>Reads a file as text.</summary>
    /// <returns>The text, or <see langword="null"/> and why not.</returns>
    public static async Task<(string? Text, string Problem)> TryReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var file = new FileInfo(path);
            return file switch
            {
                { Exists: false } => (null, $"file '{path}' does not exist"),
                { Length: > BytesMax } => (null, $"file '{path}' is larger than {BytesMax} bytes"),
                _ => (await File.ReadAllTextAsync(path, cancellationToken), ""),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException)
        {
            return (null, $"file '{path}' can't be read ({e.GetType().Name})");
        }
    }
}
