using EdgeAutoscaler.Adapters.Tests.AckEdge.Credentials;
using EdgeAutoscaler.Adapters.Tests.AckEdge.Servers;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Purchasing;
using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Purchase;

/// <summary>What is certain not to have left is rejected, so that no money stays held for it.</summary>
public sealed class NeverSentTests
{
    [Fact]
    public async Task ScaleOut_ConnectionRefused_IsNotSent()
    {
        using var client = new TestClient(UnusedPort.Address());

        AssertNotSent(await client.BuyAsync(), "unreachable");
        Assert.Equal(0, client.FuseQuestions);
        Assert.Equal(("ScaleOutCluster", "unreachable"), Assert.Single(client.Observer.Seen));
    }

    [Fact]
    public async Task ScaleOut_UnknownHost_IsNotSent()
    {
        using var client = new TestClient(new Uri("https://cs.edge-autoscaler.invalid"));

        var rejected = Assert.IsType<PurchaseOutcome.Rejected>(await client.BuyAsync());

        Assert.Equal(RejectionReason.NotSent, rejected.Reason);
    }

    [Fact]
    public async Task ScaleOut_TlsHandshakeFails_IsNotSent()
    {
        await using var plain = PlainTextTrap.Start();
        using var client = new TestClient(plain.HttpsAddress);

        AssertNotSent(await client.BuyAsync(), "tls");
    }

    [Fact]
    public async Task ScaleOut_TimeoutDuringTheTlsHandshake_IsNotSent()
    {
        var time = new FakeTimeProvider(Samples.Now);
        await using var silent = PlainTextTrap.Start(onBytes: () => time.Advance(TimeSpan.FromMinutes(1)), answer: false);
        using var client = new TestClient(silent.HttpsAddress, time);

        AssertNotSent(await client.BuyAsync(), "timeout");
    }

    [Fact]
    public async Task ScaleOut_FuseBlown_WritesNoByte()
    {
        await using var server = new RawServer((_, _) => Task.CompletedTask);
        using var client = new TestClient(server.Address);

        AssertNotSent(await client.BuyAsync(maySend: false), "fuse");
        Assert.Equal(0, server.Requests);
        Assert.Equal(1, client.FuseQuestions);
        Assert.Equal(("ScaleOutCluster", "refused"), Assert.Single(client.Observer.Seen));
    }

    [Fact]
    public async Task ScaleOut_NoCredentials_TellsWhyAndSendsNothing()
    {
        await using var server = new RawServer((_, _) => Task.CompletedTask);
        using var client = new TestClient(server.Address, credentials: ScriptedProvider.Missing("none here"));

        var rejected = AssertNotSent(await client.BuyAsync(), "no_credentials");

        Assert.Contains("none here", rejected.Detail, StringComparison.Ordinal);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task ScaleOut_InvalidRequest_NamesEveryViolationButNotThePassword()
    {
        const string Weak = "weakpassword";
        await using var server = new RawServer((_, _) => Task.CompletedTask);
        using var client = new TestClient(server.Address, passwords: new FixedPassword(Weak));
        var request = Samples.Request with { Count = 0, Term = new Term(10), Offer = Samples.Offer with { SystemDiskSize = 25 } };

        var rejected = AssertNotSent(await client.BuyAsync(request: request), "invalid_request");

        Assert.All(
            ["count", "worker_period", "worker_system_disk_size", "login_password"],
            field => Assert.Contains(field, rejected.Detail, StringComparison.Ordinal));
        Assert.DoesNotContain(Weak, rejected.Detail, StringComparison.Ordinal);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task ScaleOut_CancelledBefore_IsNotSent()
    {
        await using var server = new RawServer((_, _) => Task.CompletedTask);
        using var client = new TestClient(server.Address);

        var outcome = await client.BuyAsync(cancellationToken: new CancellationToken(canceled: true));

        AssertNotSent(outcome, "cancelled");
        Assert.Equal(0, server.Requests);
    }

    [Fact]
    public async Task ScaleOut_EachPurchase_ReadsThePasswordAnew()
    {
        var password = new FixedPassword();
        using var client = new TestClient(UnusedPort.Address(), passwords: password);

        await client.BuyAsync();
        await client.BuyAsync();

        Assert.Equal(2, password.Reads);
    }

    private static PurchaseOutcome.Rejected AssertNotSent(PurchaseOutcome outcome, string code)
    {
        var rejected = Assert.IsType<PurchaseOutcome.Rejected>(outcome);
        Assert.Equal((RejectionReason.NotSent, code), (rejected.Reason, rejected.Code));
        return rejected;
    }
}
