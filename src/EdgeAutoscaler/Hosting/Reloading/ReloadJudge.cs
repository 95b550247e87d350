using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Configuration;
using EdgeAutoscaler.Core.Ports;

namespace EdgeAutoscaler.Hosting.Reloading;

/// <summary>Decides whether the configuration file, as it is now, may take the place of what is in force.</summary>
/// <param name="current">What is in force.</param>
/// <param name="ledger">Knows which groups have money open.</param>
internal sealed class ReloadJudge(LoadedSettings.Valid current, ILedgerReader ledger)
{
    // A process is one mode, one address and one ledger from its start to its end.
    private static readonly string[] Fixed = ["Autoscaler:Mode", "Autoscaler:Listen", "Autoscaler:Ledger"];

    /// <summary>Judges the file.</summary>
    /// <param name="cancellationToken">Ends the judging.</param>
    public async Task<ReloadVerdict> JudgeAsync(CancellationToken cancellationToken)
    {
        return SettingsLoader.LoadAgain(current) switch
        {
            LoadedSettings.Invalid invalid => new ReloadVerdict.Refused(invalid.Problems, MayPass: false),
            LoadedSettings.Valid next => await JudgeAsync(next, cancellationToken),
            _ => throw new InvalidOperationException("Unknown settings."),
        };
    }

    private async Task<ReloadVerdict> JudgeAsync(LoadedSettings.Valid next, CancellationToken cancellationToken)
    {
        var changes = ConfigurationDiff.Between(current.Configuration, next.Configuration);
        if (changes.Count == 0)
            return new ReloadVerdict.Unchanged();
        var restarting = changes.Where(change => Fixed.Any(key => IsWithin(key, change.Key))).ToList();
        if (restarting.Count > 0)
            return new ReloadVerdict.Refused([.. restarting.Select(NeedsRestart)], MayPass: false);
        List<SettingsProblem> losses =
        [
            .. (await OpenPurchases.WithoutGroupAsync(ledger, next.Settings, cancellationToken)).Select(LosesMoney),
            .. (await OpenPurchases.ClustersAsync(ledger, cancellationToken)).Where(cluster => HasMoved(cluster, next.Settings)).Select(Moves),
        ];
        return losses.Count > 0 ? new ReloadVerdict.Refused(losses, MayPass: true) : new ReloadVerdict.Accepted(next, changes);
    }

    private static bool IsWithin(string section, string key) =>
        key.Equals(section, StringComparison.OrdinalIgnoreCase) || key.StartsWith($"{section}:", StringComparison.OrdinalIgnoreCase);

    private bool HasMoved(string cluster, AutoscalerSettings next)
    {
        (string Id, Uri Endpoint)? Where(AutoscalerSettings settings) => settings.Clusters.FirstOrDefault(one => one.Cluster.Name == cluster) is { } found
            ? (found.Cluster.ClusterId, found.AckEdge.Endpoint)
            : null;
        return Where(next) is { } there && there != Where(current.Settings);
    }

    private static SettingsProblem Moves(string cluster) => new(
        "Autoscaler:Clusters", null, $"Gives {cluster} another ClusterId or endpoint while a purchase of it is open: it would be looked for in the wrong place. Put them back until it has settled.");

    private static SettingsProblem NeedsRestart(ConfigurationChange change) => new(
        change.Key, change.After, $"Takes effect at a restart only. Restart the service, or put {change.Before ?? "it"} back: until then no other change of the file takes effect either.");

    private static SettingsProblem LosesMoney(string stray) => new(
        "Autoscaler:Clusters", null, $"Loses sight of an open purchase: {stray}. Put the group back under the same names until it has settled.");
}
