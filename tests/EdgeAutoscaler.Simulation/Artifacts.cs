using System.Runtime.CompilerServices;

namespace EdgeAutoscaler.Simulation;

/// <summary>Files that a test leaves for people, in the repository's artifacts directory.</summary>
internal static class Artifacts
{
    /// <summary>Writes one, and returns its path.</summary>
    public static async Task<string> WriteAsync(string name, string content)
    {
        var directory = Directory.CreateDirectory(Path.GetFullPath(Path.Combine(Here(), "../../artifacts")));
        var path = Path.Combine(directory.FullName, name);
        await File.WriteAllTextAsync(path, content + "\n");
        return path;
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
