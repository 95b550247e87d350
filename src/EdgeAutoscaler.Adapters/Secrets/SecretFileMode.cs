namespace EdgeAutoscaler.Adapters.Secrets;

/// <summary>
/// The rule for the mode of secret files: nobody but the owner may write them, and others may not read them,
/// unless a directory on the way keeps others out (so 0644 in a directory of mode 0700 is fine, and so are 0400 and 0440 anywhere).
/// </summary>
internal static class SecretFileMode
{
    private const UnixFileMode Writable = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>Says what is wrong with the mode of a file, and its remedy; <see langword="null"/> when nothing is.</summary>
    public static string? Problem(UnixFileMode mode, string path) =>
        WriteProblem(mode) ?? ((mode & UnixFileMode.OtherRead) != 0 && !IsShutOff(path)
            ? $"can be read by everybody (mode {Octal(mode)}): chmod 600 it, or 640 for a group of its own; in Kubernetes set defaultMode: 0440 and fsGroup"
            : null);

    /// <summary>Says who else may write a file; <see langword="null"/> when nobody may.</summary>
    public static string? WriteProblem(UnixFileMode mode) => (mode & Writable) != 0
        ? $"can be changed by others than its owner (mode {Octal(mode)}): chmod 600 it"
        : null;

    private static bool IsShutOff(string path)
    {
        for (var folder = Path.GetDirectoryName(RealPath.Of(path)); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder) & UnixFileMode.OtherExecute) == 0)
                return true;
        }

        return false;
    }

    private static string Octal(UnixFileMode mode) => Convert.ToString((int)mode, 8);
}
