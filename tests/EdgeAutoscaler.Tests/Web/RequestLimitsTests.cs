using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using EdgeAutoscaler.Web;

namespace EdgeAutoscaler.Tests.Web;

/// <summary>What is asked too lengthily, or by the wrong people, does no work.</summary>
public sealed class RequestLimitsTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("limits-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task Post_BodyAtTheLimit_IsTaken()
    {
        await using var host = await WebHost.StartAsync();

        using var response = await host.Client.PostAsync(WebHost.EchoPath, new StringContent(new string('x', RequestLimits.BodyBytesMax)));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Post_BodyThatSaysItIsLonger_Answers413BeforeItIsSent()
    {
        await using var host = await WebHost.StartAsync();

        var answer = await SendAsync(host, $"POST {WebHost.EchoPath} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {RequestLimits.BodyBytesMax + 1}\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ChunksWithoutEnd_Answer413()
    {
        await using var host = await WebHost.StartAsync();
        var size = RequestLimits.BodyBytesMax + 1;

        var answer = await SendAsync(
            host,
            $"POST {WebHost.EchoPath} HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n{size.ToString("x", CultureInfo.InvariantCulture)}\r\n{new string('x', size)}\r\n");

        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_HeadersBeyondTheLimit_Answer431()
    {
        await using var host = await WebHost.StartAsync();

        var answer = await SendAsync(host, $"GET / HTTP/1.1\r\nHost: localhost\r\nX: {new string('x', RequestLimits.HeaderBytesMax)}\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 431 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Server:", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer forged")]
    [InlineData("Bearer s3cret2")]
    [InlineData("Basic czNjcmV0")]
    public async Task Post_WithoutTheToken_Answers401(string? authorization)
    {
        var tokenFile = Path.Combine(_directory.FullName, "token");
        await File.WriteAllTextAsync(tokenFile, "s3cret");
        await using var host = await WebHost.StartAsync(new WebOptions(tokenFile, IsLoopback: false));
        using var request = new HttpRequestMessage(HttpMethod.Post, WebHost.EchoPath) { Content = new StringContent("{}") };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);

        using var response = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.DoesNotContain("s3cret", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Sends a request as it stands and gives the head of the answer.</summary>
    private static async Task<string> SendAsync(WebHost host, string request)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, host.Address.Port, deadline.Token);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), deadline.Token);
        var buffer = new byte[4096];
        return Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer, deadline.Token));
    }
}
