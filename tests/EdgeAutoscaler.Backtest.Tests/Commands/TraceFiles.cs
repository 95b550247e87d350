using System.Globalization;

namespace EdgeAutoscaler.Backtest.Commands;

/// <summary>A directory of trace files that is gone with the test.</summary>
public sealed class TraceFiles : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("backtest-");

    public static string Settings { get; } = Path.Combine(AppContext.BaseDirectory, "appsettings.json");

    public string PathOf(string name) => Path.Combine(_directory.FullName, name);

    public string Hourly(string name, params IEnumerable<double> loads) =>
        Write(name, string.Concat(loads.Select((load, hour) => string.Create(CultureInfo.InvariantCulture, $"{hour * 3600},{load}\n")).Prepend("t_s,value\n")));

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
