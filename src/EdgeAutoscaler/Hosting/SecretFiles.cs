using EdgeAutoscaler.Adapters.Secrets;
using EdgeAutoscaler.Adapters.Notifications;
using EdgeAutoscaler.Configuration;
using EdgeAutoscaler.Notifying;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Hosting;

/// <summary>Checks that the files with secrets can be used, by the very rules they are read by; their content is never shown.</summary>
internal static class SecretFiles
{
    /// <summary>A line for each configured file.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="cancellationToken">Ends the checking.</param>
    public static async Task<IReadOnlyList<CheckLine>> CheckAsync(AutoscalerSettings settings, CancellationToken cancellationToken)
    {
        var lines = new List<CheckLine>();
        foreach (var (subject, key, path) in Secrets(settings))
            lines.Add(await CheckAsync(subject, key, path, cancellationToken));
        foreach (var target in settings.Notifications.Where(target => target.UrlFile is not null || target.SecretFile is not null))
            lines.Add(await CheckAsync(target, settings, cancellationToken));
        foreach (var (name, source) in settings.LoadSources)
        {
            if (source.CaFile is { } path)
                lines.Add(CheckPublic($"{name}: CA file", $"LoadSources:{name}:CaFile", path));
        }

        return lines;
    }

    private static IEnumerable<(string Subject, string Key, string Path)> Secrets(AutoscalerSettings settings) =>
        settings.Clusters.Select(cluster => ($"{cluster.Cluster.Name}: login password file", "AckEdge:LoginPasswordFile", cluster.AckEdge.LoginPasswordFile))
            .Concat(settings.LoadSources.SelectMany(source => new[]
            {
                ($"{source.Key}: bearer token file", $"LoadSources:{source.Key}:BearerTokenFile", source.Value.BearerTokenFile),
                ($"{source.Key}: basic auth file", $"LoadSources:{source.Key}:BasicAuthFile", source.Value.BasicAuthFile),
            }))
            .Append(("API token file", "ApiTokenFile", settings.ApiTokenFile))
            .Append(("ledger password file", "Ledger:PasswordFile", settings.Ledger.PasswordFile))
            .Where(file => file.Item3 is not null)
            .Select(file => (file.Item1, file.Item2, file.Item3!));

    private static async Task<CheckLine> CheckAsync(string subject, string key, string path, CancellationToken cancellationToken) =>
        await SecretFile.ReadAsync(path, cancellationToken) switch
        {
            SecretFileResult.Read read when string.IsNullOrWhiteSpace(read.Text.Reveal()) => new CheckLine(subject, CheckOutcome.Failed, $"{key}: file '{path}' is empty"),
            SecretFileResult.Unusable unusable => new CheckLine(subject, CheckOutcome.Failed, $"{key}: {unusable.Problem}"),
            _ => new CheckLine(subject, CheckOutcome.Ok, path),
        };

    // By what is in them too: an address that can't be one is told before the night in which it is needed.
    private static async Task<CheckLine> CheckAsync(NotificationSettings target, AutoscalerSettings settings, CancellationToken cancellationToken)
    {
        var subject = $"notifications {target.Name}: {string.Join(" and ", new[] { target.UrlFile is null ? null : "URL file", target.SecretFile is null ? null : "secret file" }.Where(file => file is not null))}";
        return await TargetFiles.ProblemAsync(NotificationTargets.Of(target, settings.Mode), cancellationToken) is { } problem
            ? new CheckLine(subject, CheckOutcome.Failed, $"Notifications:{settings.Notifications.IndexOf(target)}: {problem}")
            : new CheckLine(subject, CheckOutcome.Ok, string.Join(", ", new[] { target.UrlFile, target.SecretFile }.Where(path => path is not null)));
    }

    private static CheckLine CheckPublic(string subject, string key, string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return stream.Length == 0
                ? new CheckLine(subject, CheckOutcome.Failed, $"{key}: file '{path}' is empty")
                : new CheckLine(subject, CheckOutcome.Ok, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new CheckLine(subject, CheckOutcome.Failed, $"{key}: {exception.Message}");
        }
    }
}
