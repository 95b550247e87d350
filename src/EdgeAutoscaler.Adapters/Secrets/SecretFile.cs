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
            return file.Length > BytesMax
                ? new SecretFileResult.Unusable($"file '{path}' is larger than {BytesMax} bytes")
                : new SecretFileResult.Read(new Secret(await TextAsync(file, cancellationToken)));
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

    private static async Task<string> TextAsync(FileStream file, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(file, Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
