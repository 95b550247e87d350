namespace EdgeAutoscaler.Adapters.Secrets;

/// <summary>Follows links: Kubernetes and others put secrets behind several of them, in folders as well as in files.</summary>
internal static class RealPath
{
    private const int LinksMax = 40;

    /// <summary>The path without links.</summary>
    /// <exception cref="IOException">The links lead in circles, or a folder can't be looked at.</exception>
    public static string Of(string path) => Of(Path.GetFullPath(path), LinksMax);

    private static string Of(string path, int linksLeft)
    {
        if (linksLeft == 0)
            throw new IOException("Too many links.");
        if (Path.GetDirectoryName(path) is not { } folder)
            return path;
        var real = Path.Combine(Of(folder, linksLeft), Path.GetFileName(path));
        return new FileInfo(real).LinkTarget is { } target
            ? Of(Path.GetFullPath(target, Path.GetDirectoryName(real)!), linksLeft - 1)
            : real;
    }
}
