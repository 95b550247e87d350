using System.Net;
using EdgeAutoscaler.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeAutoscaler.Tests.Web;

public sealed class TokenTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("token-");

    private string TokenFile => Path.Combine(_directory.FullName, "token");

    public void Dispose() => _directory.Delete(recursive: true);

    [Theory]
    [InlineData("/")]
    [InlineData(WebEndpoints.StatusPath)]
    [InlineData(WebEndpoints.PlanPath)]
    [InlineData("/API/V1/STATUS")]
    [InlineData("/metrics/other")]
    [InlineData("/nowhere")]
    public async Task OutsideLoopback_WithoutToken_Answers401(string path)
    {
        await using var host = await StartAsync("s3cret");

        using var response = await host.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.Contains("ApiTokenFile", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
    }

    [Theory]
    [InlineData(WebEndpoints.LivePath)]
    [InlineData(WebEndpoints.ReadyPath)]
    [InlineData(WebEndpoints.MetricsPath)]
    public async Task OutsideLoopback_HealthAndMetrics_StayOpen(string path)
    {
        await using var host = await StartAsync("s3cret");

        using var response = await host.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData(WebEndpoints.StatusPath)]
    public async Task OutsideLoopback_WithToken_Answers(string path)
    {
        await using var host = await StartAsync("s3cret\n");

        Assert.Equal(HttpStatusCode.OK, await AskAsync(host, path, "Bearer s3cret"));
    }

    [Fact]
    public async Task OutsideLoopback_TokenChanges_TakesTheNewOneAtOnce()
    {
        await using var host = await StartAsync("old");
        Assert.Equal(HttpStatusCode.OK, await AskAsync(host, "/", "Bearer old"));

        await File.WriteAllTextAsync(TokenFile, "new");

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(host, "/", "Bearer old"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(host, "/", "Bearer new"));
    }

    [Fact]
    public async Task OutsideLoopback_NoTokenFileConfigured_RefusesEverybody()
    {
        await using var host = await WebHost.StartAsync(new WebOptions(null, IsLoopback: false));

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(host, "/", "Bearer anything"));
    }

    [Theory]
    [InlineData("Bearer s3cret", true)]
    [InlineData("bearer s3cret", true)]
    [InlineData("Bearer  s3cret ", true)]
    [InlineData("Bearer s3cre", false)]
    [InlineData("Bearer s3crets", false)]
    [InlineData("Bearer S3CRET", false)]
    [InlineData("Bearer ", false)]
    [InlineData("Basic s3cret", false)]
    [InlineData("s3cret", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public async Task Accepts_AnyHeader_OnlyTheExactToken(string? header, bool accepted) =>
        Assert.Equal(accepted, await AcceptsAsync("s3cret", header));

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public async Task Accepts_EmptyFile_RefusesEvenAnEmptyToken(string content) =>
        Assert.False(await AcceptsAsync(content, "Bearer "));

    [Fact]
    public async Task Accepts_MissingFile_RefusesEverybody() =>
        Assert.False(await Token().AcceptsAsync("Bearer s3cret", CancellationToken.None));

    private static async Task<HttpStatusCode> AskAsync(WebHost host, string path, string authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await host.Client.SendAsync(request);
        return response.StatusCode;
    }

    private async Task<bool> AcceptsAsync(string content, string? header)
    {
        await File.WriteAllTextAsync(TokenFile, content);
        return await Token().AcceptsAsync(header, CancellationToken.None);
    }

    [Fact]
    public async Task Accepts_FileIsGoneForManyRequests_LogsItsBeginAndItsEndOnce()
    {
        var log = new RecordingLog<ApiToken>();
        var token = new ApiToken(new WebOptions(TokenFile, IsLoopback: false), log);

        for (var request = 0; request < 20; request++)
            Assert.False(await token.AcceptsAsync("Bearer s3cret", CancellationToken.None));
        await File.WriteAllTextAsync(TokenFile, "s3cret");
        for (var request = 0; request < 20; request++)
            Assert.True(await token.AcceptsAsync("Bearer s3cret", CancellationToken.None));

        Assert.Equal(["Error", "Information"], log.Lines.Select(line => line.Split(':')[0]));
    }

    private ApiToken Token() => new(new WebOptions(TokenFile, IsLoopback: false), NullLogger<ApiToken>.Instance);

    private async Task<WebHost> StartAsync(string token)
    {
        await File.WriteAllTextAsync(TokenFile, token);
        return await WebHost.StartAsync(new WebOptions(TokenFile, IsLoopback: false));
    }
}
