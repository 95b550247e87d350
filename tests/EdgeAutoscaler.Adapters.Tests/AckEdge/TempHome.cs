namespace EdgeAutoscaler.Adapters.Tests.AckEdge;

/// <summary>A home directory of its own that goes away.</summary>
internal sealed class TempHome : IDisposable
{
    public TempHome(UnixFileMode? mode = null)
    {
        if (mode is { } open && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path, open);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("edge-autoscaler-").FullName;

    public string Write(string name, string content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
