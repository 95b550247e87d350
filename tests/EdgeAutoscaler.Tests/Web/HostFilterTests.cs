using System.Net;
using EdgeAutoscaler.Web;

namespace EdgeAutoscaler.Tests.Web;

public sealed class HostFilterTests
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost:9464")]
    [InlineData("127.0.0.1:9464")]
    [InlineData("[::1]:9464")]
    public async Task Loopback_HostNamesThisMachine_IsAnswered(string name) =>
        Assert.Equal(HttpStatusCode.OK, await AskAsync("/", name, new WebOptions(null, IsLoopback: true)));

    [Theory]
    [InlineData("/", "evil.example")]
    [InlineData("/", "localhost.evil.example")]
    [InlineData("/", "127.0.0.1.evil.example:9464")]
    [InlineData(WebEndpoints.StatusPath, "evil.example")]
    [InlineData(WebEndpoints.PlanPath, "evil.example")]
    [InlineData(WebEndpoints.ReadyPath, "evil.example")]
    [InlineData(WebEndpoints.MetricsPath, "evil.example")]
    public async Task Loopback_HostNamesAnotherMachine_IsRefused(string path, string name) =>
        Assert.Equal(HttpStatusCode.BadRequest, await AskAsync(path, name, new WebOptions(null, IsLoopback: true)));

    [Fact]
    public async Task OutsideLoopback_AnyHostName_IsAnswered() =>
        Assert.Equal(HttpStatusCode.OK, await AskAsync(WebEndpoints.ReadyPath, "autoscaler.example", new WebOptions(null, IsLoopback: false)));

    private static async Task<HttpStatusCode> AskAsync(string path, string name, WebOptions options)
    {
        await using var host = await WebHost.StartAsync(options);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = name;
        using var response = await host.Client.SendAsync(request);
        return response.StatusCode;
    }
}
