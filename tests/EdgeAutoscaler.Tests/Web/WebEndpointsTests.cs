using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Tests.Status;
using EdgeAutoscaler.Web;

namespace EdgeAutoscaler.Tests.Web;

public sealed class WebEndpointsTests
{
    [Fact]
    public async Task Status_OnLoopback_ParsesBackToWhatTheServiceSaid()
    {
        await using var host = await WebHost.StartAsync();

        var json = await host.Client.GetStringAsync(WebEndpoints.StatusPath);

        var fleet = JsonSerializer.Deserialize(json, StatusJsonContext.Default.FleetStatus)!;
        Assert.Equal(json, JsonSerializer.Serialize(fleet, StatusJsonContext.Default.FleetStatus));
        Assert.Equal(StatusSamples.Fleet.Purchases, fleet.Purchases);
        Assert.Equal(StatusSamples.Fleet.Budgets, fleet.Budgets);
        Assert.Equal(StatusSamples.Buying.Explanation, fleet.Clusters[0].Groups[0].Explanation);
    }

    [Fact]
    public async Task Status_ValueThatIsNoNumber_IsStillJson()
    {
        var odd = StatusSamples.Buying with { Signals = [new SignalStatus("cpu", double.NaN, StatusSamples.Now, "not_a_number")] };
        var cluster = StatusSamples.Fleet.Clusters[0] with { Groups = [odd] };
        await using var host = await WebHost.StartAsync(fleet: StatusSamples.Fleet with { Clusters = [cluster] });

        var fleet = await host.Client.GetFromJsonAsync(WebEndpoints.StatusPath, StatusJsonContext.Default.FleetStatus);

        Assert.Equal(double.NaN, fleet!.Clusters[0].Groups[0].Signals[0].Value);
    }

    [Fact]
    public async Task Plan_ServiceStopsMeanwhile_DoesNotHoldItUp()
    {
        var plan = new EndlessPlan();
        await using var host = await WebHost.StartAsync(plan: plan);
        var asking = host.Client.GetAsync(WebEndpoints.PlanPath);
        await plan.Begun;

        await host.StopAsync();

        using var response = await asking;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task Plan_OnLoopback_ListsEveryCluster()
    {
        await using var host = await WebHost.StartAsync();

        var clusters = await host.Client.GetFromJsonAsync(WebEndpoints.PlanPath, StatusJsonContext.Default.IReadOnlyListClusterStatus);

        Assert.Equal(["beijing", "hangzhou"], clusters!.Select(cluster => cluster.Name));
    }

    [Fact]
    public async Task Page_Always_IsHtmlThatABrowserMayOnlyShow()
    {
        await using var host = await WebHost.StartAsync();

        using var response = await host.Client.GetAsync("/");

        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains($"style-src '{Stylesheet.Hash}'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData(WebEndpoints.LivePath)]
    [InlineData(WebEndpoints.ReadyPath)]
    public async Task Health_AllWell_Answers200(string path)
    {
        await using var host = await WebHost.StartAsync();

        using var response = await host.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("ok\n", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Health_NotReady_Answers503WithEveryReason()
    {
        var health = new FakeHealth { ReadyAnswer = new HealthAnswer(false, ["ledger: the disk is full", "beijing: last cycle 12 min ago"]) };
        await using var host = await WebHost.StartAsync(health: health);

        using var ready = await host.Client.GetAsync(WebEndpoints.ReadyPath);
        using var live = await host.Client.GetAsync(WebEndpoints.LivePath);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("text/plain", ready.Content.Headers.ContentType!.MediaType);
        Assert.Equal("ledger: the disk is full\nbeijing: last cycle 12 min ago\n", await ready.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Theory]
    [InlineData("POST", WebEndpoints.PlanPath)]
    [InlineData("DELETE", WebEndpoints.StatusPath)]
    public async Task Api_AnythingButGet_IsRefused(string method, string path)
    {
        await using var host = await WebHost.StartAsync();

        using var response = await host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }
}
