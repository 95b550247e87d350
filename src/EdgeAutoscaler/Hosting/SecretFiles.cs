using EdgeAutoscaler.Configuration;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Hosting;

/// <summary>Checks that the files with secrets are there and can be read; their content is never looked at here.</summary>
internal static class SecretFiles
{
    /// <summary>A line for each configured file.</summary>
    /// <param name="settings">The settings.</param>
    public static IEnumerable<CheckLine> Check(AutoscalerSettings settings) =>
        settings.Clusters.Select(cluster => ($"{cluster.Cluster.Name}: login password file", cluster.AckEdge.LoginPasswordFile))
            .Concat(settings.LoadSources.SelectMany(source => new[]
            {
                ($"{source.Key}: bearer token file", source.Value.BearerTokenFile),
                ($"{source.Key}: basic auth file", source.Value.BasicAuthFile),
                ($"{source.Key}: CA file", source.Value.CaFile),
            }))
            .Append(("API token file", settings.ApiTokenFile))
            .Append(("ledger password file", settings.Ledger.PasswordFile))
            .Where(file => file.Item2 is not null)
            .Select(file => Check(file.Item1, file.Item2!));

    private static bool IsOpenToOthers(string path) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & UnixFileMode.OtherRead) != 0;

    private static CheckLine Check(string subject, string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return stream.Length == 0 ? new CheckLine(subject, CheckOutcome.Failed, $"{path} is empty")
                : IsOpenToOthers(path) ? new CheckLine(subject, CheckOutcome.Warning, $"{path} can be read by others; chmod 600 it")
                : new CheckLine(subject, CheckOutcome.Ok, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new CheckLine(subject, CheckOutcome.Failed, exception.Message);
        }
    }
}
