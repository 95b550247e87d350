namespace EdgeAutoscaler.Testing;

/// <summary>The server programs of PostgreSQL; Debian keeps them off PATH.</summary>
public static class PostgresPrograms
{
    /// <summary>Folder of <c>initdb</c> and <c>postgres</c>, the newest there is; <see langword="null"/> where they aren't installed.</summary>
    public static string? Folder { get; } = Candidates().FirstOrDefault(folder => IsThere(folder, "initdb") && IsThere(folder, "postgres"));

    /// <summary>Why a test that needs them is skipped; <see langword="null"/> where they are, or where CI promises them.</summary>
    public static string? Missing => Folder is null && Environment.GetEnvironmentVariable("CI") != "true"
        ? "There is no PostgreSQL server on PATH or in /usr/lib/postgresql (Debian: apt-get install postgresql)."
        : null;

    // A link on PATH may be left over from a server that is gone.
    private static bool IsThere(string folder, string program)
    {
        var file = new FileInfo(Path.Combine(folder, program));
        return file.Exists && file.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: false };
    }

    private static IEnumerable<string> Candidates()
    {
        const string debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(debian) ? Directory.GetDirectories(debian) : [];
        return versions
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
    }
}
