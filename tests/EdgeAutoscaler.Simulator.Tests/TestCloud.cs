using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Simulator.Tests;

/// <summary>A running cloud with one empty cluster, its simulated clock and a client that signs.</summary>
internal sealed class TestCloud : IAsyncDisposable
{
    public const string ClusterId = "Ctest0";
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    private readonly HttpClient _http = new();

    private TestCloud(SimulatedCloud cloud, FakeTimeProvider clock, FakeTimeProvider signatureClock, SimulatorOptions options)
    {
        (Cloud, Clock, SignatureClock, Options) = (cloud, clock, signatureClock, options);
        Client = new AckClient(_http, cloud.Endpoint, options.AccessKey, signatureClock);
    }

    public SimulatedCloud Cloud { get; }

    public FakeTimeProvider Clock { get; }

    public FakeTimeProvider SignatureClock { get; }

    public SimulatorOptions Options { get; }

    public AckClient Client { get; }

    public static SimulatorOptions DefaultOptions { get; } = new()
    {
        Seed = 7,
        AccessKey = new AccessKey("test-id", "test-secret"),
        Catalogue = new Catalogue
        {
            EnsRegionIds = ["cn-beijing-telecom", "cn-wuxi-telecom_unicom_cmcc-2"],
            InstanceTypes = ["ens.sn1.tiny", "ens.sn1.small"],
            Images = [new CatalogueImage("m-2QVLO2T8NYgm8CNQVg15gF", 10), new CatalogueImage("m-large", 40)],
        },
        Clusters = [new ClusterOptions { Id = ClusterId, Name = "test" }],
    };

    public static async Task<TestCloud> StartAsync(Func<SimulatorOptions, SimulatorOptions>? change = null)
    {
        var (clock, signatureClock) = (new FakeTimeProvider(Start), new FakeTimeProvider(Start.AddYears(1)));
        var options = DefaultOptions with { SignatureClock = signatureClock };
        options = change?.Invoke(options) ?? options;
        return new TestCloud(await SimulatedCloud.StartAsync(options, clock), clock, signatureClock, options);
    }

    public async Task<string> BuyAsync(Dictionary<string, object?>? body = null)
    {
        var answer = await Client.ScaleOutAsync(ClusterId, body ?? ScaleOutBodies.Valid());
        Assert.Equal(202, answer.Status);
        return answer.Json.GetProperty("task_id").GetString()!;
    }

    public async Task<HttpAnswer> PrometheusAsync(string pathAndQuery) =>
        await HttpAnswer.FromAsync(await _http.GetAsync(new Uri(Cloud.PrometheusEndpoint + pathAndQuery)));

    public async Task<HttpAnswer> PostPrometheusAsync(string path, Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        return await HttpAnswer.FromAsync(await _http.PostAsync(new Uri(Cloud.PrometheusEndpoint + path), content));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Cloud.DisposeAsync();
    }
}
