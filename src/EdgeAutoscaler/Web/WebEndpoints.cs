using System.Globalization;
using System.Net.Mime;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Operating;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Web.Pages;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace EdgeAutoscaler.Web;

/// <summary>What the service answers over HTTP, besides its metrics.</summary>
internal static class WebEndpoints
{
    /// <summary>Whether the loop turns.</summary>
    public const string LivePath = "/healthz/live";

    /// <summary>Whether the service can do its work.</summary>
    public const string ReadyPath = "/healthz/ready";

    /// <summary>The metrics; mapped elsewhere, open like health.</summary>
    public const string MetricsPath = "/metrics";

    /// <summary>What the service knows of itself, as JSON.</summary>
    public const string StatusPath = "/api/v1/status";

    /// <summary>One evaluation of every cluster, as JSON.</summary>
    public const string PlanPath = "/api/v1/plan";

    /// <summary>The decision of a group at a time, with everything behind it, as JSON.</summary>
    public const string ExplainPath = "/api/v1/explain";

    /// <summary>Path that explains a decision.</summary>
    /// <param name="group">The group, as cluster/group.</param>
    /// <param name="at">When it was in force; <see langword="null"/> for the newest.</param>
    public static string ExplainPathOf(string group, DateTimeOffset? at) =>
        $"{ExplainPath}?group={Uri.EscapeDataString(group)}{(at is { } time ? $"&at={Uri.EscapeDataString(time.ToString("O", CultureInfo.InvariantCulture))}" : "")}";

    /// <summary>Registers what the endpoints need; the sources of status, plan and health come from elsewhere.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">Who may see what.</param>
    public static void AddServices(IServiceCollection services, WebOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<ApiToken>();
        PageEndpoints.AddServices(services);
        services.Configure<KestrelServerOptions>(RequestLimits.Apply);
        services.AddHostFiltering(filter =>
        {
            // A web page from elsewhere can point its own name at 127.0.0.1, but it can't change the Host header.
            filter.AllowedHosts = options.IsLoopback ? ["localhost", "127.0.0.1", "[::1]"] : ["*"];
            filter.AllowEmptyHosts = !options.IsLoopback;
        });
    }

    /// <summary>Puts the guards before every endpoint of the application, the metrics included, and maps pages, health and API.</summary>
    /// <param name="app">The application; call this before other middleware.</param>
    public static void Map(WebApplication app)
    {
        app.Use(SecurityHeaders.InvokeAsync);
        app.UseHostFiltering();
        app.UseMiddleware<TokenMiddleware>();

        app.MapGet(LivePath, (IHealth health) => Answer(health.Live()));
        app.MapGet(ReadyPath, (IHealth health) => Answer(health.Ready()));
        app.MapGet(StatusPath, async (IStatusSource source, CancellationToken cancellationToken) =>
            Results.Json(await source.ReadAsync(cancellationToken), StatusJsonContext.Default.FleetStatus));
        app.MapGet(PlanPath, PlanAsync);
        app.MapGet(ExplainPath, ExplainAsync);
        OperatorEndpoints.Map(app);
        PageEndpoints.Map(app);
    }

    private static async Task<IResult> PlanAsync(IPlanSource source, IHostApplicationLifetime lifetime, CancellationToken cancellationToken)
    {
        // An evaluation may take longer than a service that stops has left for its own work.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        try
        {
            return Results.Json(await source.PlanAsync(either.Token), StatusJsonContext.Default.IReadOnlyListClusterStatus);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return Results.Text("The service is stopping.\n", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task<IResult> ExplainAsync(string? group, string? at, IDossierSource dossiers, CancellationToken cancellationToken)
    {
        if (BuyingScope.Parse(group) is not { Cluster: { } cluster, NodeGroup: { } name })
            return Results.Text("Say which group: ?group=CLUSTER/GROUP\n", statusCode: StatusCodes.Status400BadRequest);
        if (!Moment.TryParse(at, out var time))
            return Results.Text($"'{at}' is no time. {Moment.Expected}\n", statusCode: StatusCodes.Status400BadRequest);
        return await dossiers.ExplainAsync(cluster, name, time, cancellationToken) is { } dossier
            ? Results.Json(dossier, StatusJsonContext.Default.DecisionDossier)
            : Results.Text($"{MissingDecision.Text(cluster, name, dossiers.Groups)}\n", statusCode: StatusCodes.Status404NotFound);
    }

    private static IResult Answer(HealthAnswer answer) => Results.Text(
        string.Concat((answer.Ok ? ["ok"] : answer.Reasons.DefaultIfEmpty("not ok")).Select(line => $"{line}\n")),
        MediaTypeNames.Text.Plain,
        statusCode: answer.Ok ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
}
