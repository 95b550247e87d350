using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Configuration;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Demo;

namespace EdgeAutoscaler.Hosting;

/// <summary>Loads the settings and, for the demo, starts the world they apply to.</summary>
internal static class SettingsLoader
{
    /// <summary>Loads a file with the environment on top.</summary>
    /// <param name="path">The file; <see langword="null"/> for the one beside the program.</param>
    /// <param name="startsDemo">Whether a demo's simulated cloud is started; commands that only ask the running service don't need it.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    public static async Task<LoadedSettings> LoadAsync(string? path, bool startsDemo, CancellationToken cancellationToken)
    {
        path ??= Path.Combine(AppContext.BaseDirectory, "appsettings.json");
        if (ConfigurationFile.Load(path, out var error) is not { } configuration)
            return new LoadedSettings.Invalid(path, [Of(error!)]);

        var first = SettingsReader.Read(configuration);
        if (first is SettingsResult.Invalid invalid)
            return WithOutline(path, configuration, invalid);
        var settings = ((SettingsResult.Valid)first).Settings;
        if (settings.Mode != ServiceMode.Demo || !startsDemo)
            return new LoadedSettings.Valid(path, settings, configuration, Clocks.Real(), null);

        var strangers = settings.Clusters.Select(cluster => cluster.Cluster.ClusterId).Except(DemoCloud.ClusterIds).ToList();
        return strangers.Count > 0
            ? new LoadedSettings.Invalid(path, [NoDemoCluster(strangers[0])])
            : await WithDemoAsync(path, cancellationToken);
    }

    /// <summary>Loads the file again into the world that is there: clocks, and in the demo the simulated cloud, stay.</summary>
    /// <param name="current">What is in force.</param>
    public static LoadedSettings LoadAgain(LoadedSettings.Valid current)
    {
        if (ConfigurationFile.Load(current.Path, out var error) is not { } configuration)
            return new LoadedSettings.Invalid(current.Path, [Of(error!)]);
        var effective = current.Demo is { } demo ? Merged(configuration, demo) : configuration;
        return SettingsReader.Read(effective) switch
        {
            SettingsResult.Invalid invalid => new LoadedSettings.Invalid(current.Path, [.. invalid.Errors.Select(Of)]),
            SettingsResult.Valid valid when StrangerOf(current, valid.Settings) is { } stranger => new LoadedSettings.Invalid(current.Path, [NoDemoCluster(stranger)]),
            SettingsResult.Valid valid => current with { Settings = valid.Settings, Configuration = effective },
            _ => throw new InvalidOperationException("Unknown result."),
        };
    }

    private static LoadedSettings.Invalid WithOutline(string path, IConfigurationRoot configuration, SettingsResult.Invalid invalid) =>
        new(path, [.. invalid.Errors.Select(Of)])
        {
            Outline = invalid.Outline is { } outline ? new LoadedSettings.Valid(path, outline.Settings, configuration, Clocks.Real(), null) : null,
            HasLedger = invalid.Outline?.HasLedger ?? false,
        };

    private static string? StrangerOf(LoadedSettings.Valid current, AutoscalerSettings settings) => current.Demo is null
        ? null
        : settings.Clusters.Select(cluster => cluster.Cluster.ClusterId).Except(DemoCloud.ClusterIds).FirstOrDefault();

    private static IConfigurationRoot Merged(IConfigurationRoot configuration, DemoCloud demo) =>
        new ConfigurationBuilder().AddConfiguration(configuration).AddInMemoryCollection(demo.Overrides(configuration)).Build();

    private static async Task<LoadedSettings> WithDemoAsync(string path, CancellationToken cancellationToken)
    {
        var configuration = ConfigurationFile.Load(path, out _) ?? throw new InvalidOperationException("The file was there a moment ago.");
        var demo = await DemoCloud.StartAsync(cancellationToken);
        var merged = Merged(configuration, demo);
        switch (SettingsReader.Read(merged))
        {
            case SettingsResult.Valid valid:
                return new LoadedSettings.Valid(path, valid.Settings, merged, new Clocks(demo.Clock, TimeProvider.System, DemoCloud.Speed), demo);
            case SettingsResult.Invalid invalid:
                await demo.DisposeAsync();
                return new LoadedSettings.Invalid(path, [.. invalid.Errors.Select(Of)]);
            default:
                throw new InvalidOperationException("Unknown result.");
        }
    }

    private static SettingsProblem Of(SettingsError error) => new(error.Key, error.Value, error.Message);

    private static SettingsProblem NoDemoCluster(string clusterId) => new(
        "Autoscaler:Mode",
        nameof(ServiceMode.Demo),
        $"The simulated cloud has only the clusters {string.Join(" and ", DemoCloud.ClusterIds)}, not {clusterId}. Set Mode to DryRun to try your own clusters: a dry run buys nothing.");
}
