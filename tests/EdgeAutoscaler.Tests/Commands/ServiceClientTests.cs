using System.Net;
using System.Net.Sockets;
using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Tests.Status;
using EdgeAutoscaler.Tests.Web;
using EdgeAutoscaler.Web;

namespace EdgeAutoscaler.Tests.Commands;

public sealed class ServiceClientTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("client-");

    private string TokenFile => Path.Combine(_directory.FullName, "token");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task GetStatus_ServiceRuns_IsAnswered()
    {
        await using var host = await WebHost.StartAsync();
        using var http = ServiceClient.Connect(host.Address.ToString());

        var answer = await new ServiceClient(http, null).GetStatusAsync(CancellationToken.None);

        var fleet = Assert.IsType<ServiceAnswer<FleetStatus>.Answered>(answer).Value;
        Assert.Equal(StatusSamples.Fleet.Purchases, fleet.Purchases);
    }

    [Fact]
    public async Task GetPlan_ServiceRuns_IsAnswered()
    {
        await using var host = await WebHost.StartAsync();

        var answer = await new ServiceClient(host.Client, null).GetPlanAsync(CancellationToken.None);

        Assert.Equal(2, Assert.IsType<ServiceAnswer<IReadOnlyList<ClusterStatus>>.Answered>(answer).Value.Count);
    }

    [Fact]
    public async Task GetStatus_NobodyListens_IsNotRunning()
    {
        using var http = ServiceClient.Connect(UnusedAddress().ToString());

        Assert.IsType<ServiceAnswer<FleetStatus>.NotRunning>(await new ServiceClient(http, null).GetStatusAsync(CancellationToken.None));
    }

    [Fact]
    public async Task GetStatus_WithTheToken_IsAnsweredOutsideLoopback()
    {
        await File.WriteAllTextAsync(TokenFile, "s3cret\n");
        await using var host = await WebHost.StartAsync(new WebOptions(TokenFile, IsLoopback: false));

        var answer = await new ServiceClient(host.Client, TokenFile).GetStatusAsync(CancellationToken.None);

        Assert.IsType<ServiceAnswer<FleetStatus>.Answered>(answer);
    }

    [Fact]
    public async Task GetStatus_WithoutTheToken_IsRefusedWithAdvice()
    {
        await File.WriteAllTextAsync(TokenFile, "s3cret");
        await using var host = await WebHost.StartAsync(new WebOptions(TokenFile, IsLoopback: false));

        var detail = await RefusalAsync(new ServiceClient(host.Client, null));

        Assert.Contains("401", detail, StringComparison.Ordinal);
        Assert.Contains("ApiTokenFile", detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("zwölf")]
    public async Task GetStatus_TokenThatNoHeaderCanCarry_IsRefusedWithoutShowingIt(string token)
    {
        await File.WriteAllTextAsync(TokenFile, token);
        await using var host = await WebHost.StartAsync();

        var detail = await RefusalAsync(new ServiceClient(host.Client, TokenFile));

        Assert.Contains(TokenFile, detail, StringComparison.Ordinal);
        Assert.DoesNotContain(token, detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetStatus_TokenFileMissing_IsRefusedWithItsName()
    {
        await using var host = await WebHost.StartAsync();

        Assert.Contains(TokenFile, await RefusalAsync(new ServiceClient(host.Client, TokenFile)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetStatus_SomethingElseListens_IsRefused()
    {
        await using var host = await WebHost.StartAsync();
        using var http = new HttpClient(new Rerouting("/metrics")) { BaseAddress = host.Address };

        Assert.Contains("isn't the JSON of this service", await RefusalAsync(new ServiceClient(http, null)), StringComparison.Ordinal);
    }

    private static async Task<string> RefusalAsync(ServiceClient client) =>
        Assert.IsType<ServiceAnswer<FleetStatus>.Refused>(await client.GetStatusAsync(CancellationToken.None)).Detail;

    private static Uri UnusedAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    private sealed class Rerouting(string path) : DelegatingHandler(new HttpClientHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(request.RequestUri!, path);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
