using EdgeAutoscaler.Operating;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Tests.Status;
using EdgeAutoscaler.Web;
using EdgeAutoscaler.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Tests.Web;

/// <summary>The endpoints on a real listener of loopback, with a fleet that stands still.</summary>
internal sealed class WebHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    /// <summary>An endpoint that takes a body, as those that write do.</summary>
    public const string EchoPath = "/api/v1/echo";

    private WebHost(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>Method and path of each endpoint, the tests' own excepted.</summary>
    public IEnumerable<string> Routes => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        // The pages behind the fleet's are for people: nothing else relies on them.
        .Where(endpoint => endpoint.RoutePattern.RawText is { } path && path != EchoPath && !PagePaths.BehindTheFleet.Contains(path))
        .SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(method => $"{method} {endpoint.RoutePattern.RawText}"));

    public static async Task<WebHost> StartAsync(WebOptions? options = null, FleetStatus? fleet = null, FakeHealth? health = null, FakeDesk? desk = null, IPlanSource? plan = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IStatusSource>(new FakeSources(fleet ?? StatusSamples.Fleet));
        builder.Services.AddSingleton(plan ?? new FakeSources(fleet ?? StatusSamples.Fleet));
        builder.Services.AddSingleton<IDetailSource>(new FakeDetails());
        builder.Services.AddSingleton<IOperatorDesk>(desk ?? new FakeDesk());
        builder.Services.AddSingleton<IDossierSource>(desk ?? new FakeDesk());
        builder.Services.AddSingleton<IHealth>(health ?? new FakeHealth());
        WebEndpoints.AddServices(builder.Services, options ?? new WebOptions(null, IsLoopback: true));
        var app = builder.Build();
        WebEndpoints.Map(app);
        app.MapPost(EchoPath, async (HttpRequest request) => Results.Text(await new StreamReader(request.Body).ReadToEndAsync()));
        app.MapGet(WebEndpoints.MetricsPath, () => Results.Text("# metrics\n"));
        await app.StartAsync();
        return new WebHost(app);
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
