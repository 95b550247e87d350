using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Demo;
using EdgeAutoscaler.Hosting.Failpoints;
using EdgeAutoscaler.Hosting.Reloading;
using EdgeAutoscaler.Jobs;
using EdgeAutoscaler.Notifying;
using EdgeAutoscaler.Operating;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Telemetry;
using EdgeAutoscaler.Web;
using Spectre.Console;

namespace EdgeAutoscaler.Hosting;

/// <summary>Puts the service together.</summary>
internal static class ServiceHost
{
    /// <summary>Builds the service; the caller runs and disposes of it.</summary>
    /// <param name="loaded">The settings.</param>
    /// <param name="parts">What goes on when this life of the service ends; the caller disposes of the ledger.</param>
    public static WebApplication Build(LoadedSettings.Valid loaded, LifeParts parts)
    {
        var settings = loaded.Settings;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddConfiguration(loaded.Configuration);
        builder.WebHost.UseUrls(settings.Listen.GetLeftPart(UriPartial.Authority));
        Logs.Add(builder.Logging, builder.Configuration, loaded);
        Supervisor.Add(builder.Services, parts.Desk, Environment.GetEnvironmentVariable);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = CycleSettings.StopTimeout(settings));

        AddService(builder.Services, loaded, parts);
        WebEndpoints.AddServices(builder.Services, new WebOptions(settings.ApiTokenFile, settings.Listen.IsLoopback));

        var app = builder.Build();
        WebEndpoints.Map(app);
        app.MapAutoscalerMetrics();
        app.Services.GetRequiredService<AutoscalerMetrics>().Configured(
            settings.Mode.ToString(),
            settings.Currency,
            [.. settings.Clusters.Select(cluster => cluster.Cluster)],
            settings.Budgets,
            [.. settings.LoadSources.Keys],
            [.. settings.Notifications.Select(target => target.Name)]);
        return app;
    }

    private static void AddService(IServiceCollection services, LoadedSettings.Valid loaded, LifeParts parts)
    {
        var (settings, ledger) = (loaded.Settings, parts.Ledger);
        services.AddSingleton(loaded.Clocks);
        services.AddSingleton(CycleSettings.Of(settings));
        var failpoint = Failpoint.Of(settings, Environment.GetEnvironmentVariable(Failpoint.Variable));
        var guarded = Failpoint.Around<ILedger>(failpoint, ledger);
        services.AddSingleton(guarded).AddSingleton<IPurchaseLedger>(guarded).AddSingleton<IApprovalLedger>(guarded).AddSingleton<ILedgerReader>(guarded);
        services.AddSingleton(new ServiceIdentity(settings.Mode.ToString(), VersionAction.Version, settings.Currency, settings.TimeZone));
        services.AddSingleton<IReadOnlyList<Core.Money.Budget>>(settings.Budgets);

        services.AddCycleTracing(settings.OtlpEndpoint, VersionAction.Version);
        services.AddAutoscalerMetrics(parts.Telemetry).AddSingleton<RequestObserver>();
        services.AddSingleton(provider =>
        {
            var observer = provider.GetRequiredService<RequestObserver>();
            return new FleetConnections(loaded, observer, observer, provider.GetRequiredService<ILoggerFactory>(), failpoint);
        });
        services.AddSingleton(provider => provider.GetRequiredService<FleetConnections>().Fleet);

        services.AddSingleton(ScalePlanner.Standard);
        services.AddSingleton<ClockGuard>().AddSingleton<TaskAuditor>().AddSingleton<Reconciler>();
        services.AddSingleton<ClusterEvaluator>().AddSingleton<PurchaseExecutor>().AddSingleton<ApprovalKeeper>().AddSingleton<ClusterCycle>().AddSingleton<CycleRunner>();
        services.AddSingleton<LeadTimeTeller>().AddSingleton<HourRecorder>().AddSingleton<TaskTracker>().AddSingleton<TrackingRunner>();
        AddObservers(services, loaded, parts.Console);

        services.AddSingleton<TaskCandidates>().AddSingleton<Acknowledgements>();
        services.AddSingleton<IDossierSource, DossierReader>().AddSingleton<IOperatorDesk, OperatorDesk>();
        services.AddSingleton<FleetPulse>();
        services.AddSingleton<IStatusSource, FleetStatusReader>().AddSingleton<IDetailSource, DetailReader>().AddSingleton<IPlanSource, FleetPlanner>().AddSingleton<IHealth, Health>();
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<StartupReport>(provider, settings.Listen));
        services.AddHostedService<LoopGuard>();
        services.AddSingleton(parts.Desk).AddSingleton<IConfigurationState>(parts.Desk).AddSingleton(new ReloadJudge(loaded, guarded));
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<ConfigurationWatch>(provider, loaded.Path));
        services.AddHostedService<LedgerJanitor>();
        services.AddNotifications(settings, parts.Notifications);
        if (ledger.Shared is not null)
            services.AddSingleton<IFleetPulse>(ledger).AddHostedService<PulseWatch>();
        services.AddSchedules(
            [.. settings.Clusters.Select(cluster => cluster.Cluster.Name)],
            loaded.Clocks.OnWall(settings.EvaluationInterval),
            loaded.Clocks.OnWall(settings.TaskPollInterval),
            ledger.Shared);
    }

    private static void AddObservers(IServiceCollection services, LoadedSettings.Valid loaded, IAnsiConsole console)
    {
        services.AddSingleton<StatusBoard>().AddSingleton<MetricsObserver>().AddSingleton<LogObserver>();
        services.AddSingleton<ICycleObserver>(provider => new CycleObservers(
        [
            provider.GetRequiredService<StatusBoard>(),
            provider.GetRequiredService<MetricsObserver>(),
            provider.GetRequiredService<LogObserver>(),
            .. provider.GetServices<NotificationObserver>(),
            .. loaded.Demo is null ? Array.Empty<ICycleObserver>() : [new ConsoleObserver(new DecisionConsole(console, loaded.Clocks.Service, loaded.Settings.TimeZone))],
        ]));
    }
}
