using System.Security;
using System.Text;

namespace EdgeAutoscaler.Adapters.Secrets;

/// <summary>Reads the small files that secrets live in, anew each time so that a rotated secret is used at once. A file that others can get at is refused.</summary>
public static class SecretFile
{
    private const int BytesMax = 64 * 1024;

    /// <summary>Reads a secret file of the operator's.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Ends the reading; the only way it throws.</param>
    public static Task<SecretFileResult> ReadAsync(string path, CancellationToken cancellationToken) =>
        ReadAsync(path, SecretFileMode.Problem, cancellationToken);

    /// <summary>Reads a token file that the platform writes and keeps the mode of, as Kubernetes does for service accounts: it may be readable by others.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    internal static Task<SecretFileResult> ReadTokenOfPlatformAsync(string path, CancellationToken cancellationToken) =>
        ReadAsync(path, (mode, _) => SecretFileMode.WriteProblem(mode), cancellationToken);

    private static async Task<SecretFileResult> ReadAsync(string path, Func<UnixFileMode, string, string?> problem, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            // The mode of what was opened, not of what the path leads to a moment later.
            if (!OperatingSystem.IsWindows() && problem(File.GetUnixFileMode(file.SafeFileHandle), path) is { } trouble)
                return new SecretFileResult.Unusable($"file '{path}' {trouble}");
            return await TextAsync(file, cancellationToken) is { } text
                ? new SecretFileResult.Read(new Secret(text))
                : new SecretFileResult.Unusable($"file '{path}' is larger than {BytesMax} bytes");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new SecretFileResult.Unusable($"file '{path}' does not exist");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException)
        {
            return new SecretFileResult.Unusable($"file '{path}' can't be read ({e.GetType().Name})");
        }
    }

    /// <summary>The whole text, or <see langword="null"/> when it is too long. It is counted while it is read, for a pipe doesn't tell its length.</summary>
    private static async Task<string?> TextAsync(FileStream file, CancellationToken cancellationToken)
    {
        var bytes = new byte[BytesMax + 1];
        var count = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        using var reader = new StreamReader(new MemoryStream(bytes, 0, count), Encoding.UTF8);
        return count > BytesMax ? null : await reader.ReadToEndAsync(cancellationToken);
    }
}
