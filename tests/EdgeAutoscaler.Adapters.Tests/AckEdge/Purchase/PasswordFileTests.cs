using System.Runtime.Versioning;
using EdgeAutoscaler.Adapters.AckEdge.Purchase;
using EdgeAutoscaler.Adapters.Tests.AckEdge.Servers;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Purchase;

/// <summary>A password file that can't be used stops the purchase before anything is sent; the next purchase looks again.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PasswordFileTests : IDisposable
{
    private readonly TempHome _home = new();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("missing", "does not exist")]
    [InlineData("empty", "is empty")]
    [InlineData("open", "chmod 600")]
    public async Task ScaleOut_FileThatCannotBeUsed_IsNotSentAndTheNextPurchaseReadsTheNewOne(string kind, string expected)
    {
        var path = Prepare(kind);
        await using var server = await HttpServer.StartAsync(_ => new Reply(202, """{"cluster_id":"c1","task_id":"T-1","request_id":"r-1"}"""));
        using var client = new TestClient(server.Address, passwords: new FileLoginPasswordSource(path));

        var rejected = Assert.IsType<PurchaseOutcome.Rejected>(await client.BuyAsync());

        Assert.Equal((RejectionReason.NotSent, "login_password"), (rejected.Reason, rejected.Code));
        Assert.Contains(expected, rejected.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(Samples.Password, rejected.Detail, StringComparison.Ordinal);
        Assert.Empty(server.Requests);

        File.Delete(path);
        _home.Write("password", "Rotated5678?");
        Assert.IsType<PurchaseOutcome.Accepted>(await client.BuyAsync());
        Assert.Contains("Rotated5678?", Assert.Single(server.Requests).Body, StringComparison.Ordinal);
    }

    private string Prepare(string kind)
    {
        var path = Path.Combine(_home.Path, "password");
        if (kind == "missing")
            return path;
        _home.Write("password", kind == "empty" ? "" : Samples.Password);
        File.SetUnixFileMode(path, kind == "open" ? (UnixFileMode)Convert.ToInt32("666", 8) : UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }
}
