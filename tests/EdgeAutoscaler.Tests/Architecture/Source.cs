using System.Runtime.CompilerServices;

namespace EdgeAutoscaler.Tests.Architecture;

/// <summary>The source tree.</summary>
internal static class Source
{
    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every C# file of ours, as paths relative to the root.</summary>
    public static IReadOnlyList<string> CSharpFiles { get; } =
    [
        .. new[] { "src", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads a file.</summary>
    /// <param name="path">Path relative to the root.</param>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Whether a file or folder is there.</summary>
    /// <param name="path">Path relative to the root.</param>
    public static bool Has(string path) => Path.Exists(Path.Combine(Root, path));

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var directory = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(directory.FullName, "EdgeAutoscaler.sln")))
            directory = directory.Parent ?? throw new InvalidOperationException("The tests must run in a checkout.");
        return directory.FullName;
    }
}
