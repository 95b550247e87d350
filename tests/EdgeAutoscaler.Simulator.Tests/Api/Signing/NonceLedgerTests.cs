using CsCheck;
using EdgeAutoscaler.Simulator.Api.Signing;

namespace EdgeAutoscaler.Simulator.Tests.Api.Signing;

public class NonceLedgerTests
{
    private static readonly TimeSpan Retention = TimeSpan.FromMinutes(30);

    [Fact]
    public void TryUse_WithinTheRetention_RefusesTheSecondUse()
    {
        var ledger = new NonceLedger(Retention);

        Assert.True(ledger.TryUse("a", TestCloud.Start));
        Assert.True(ledger.TryUse("b", TestCloud.Start));
        Assert.False(ledger.TryUse("a", TestCloud.Start + Retention));
    }

    [Fact]
    public void TryUse_AfterTheRetention_HasForgotten()
    {
        var ledger = new NonceLedger(Retention);
        ledger.TryUse("a", TestCloud.Start);

        Assert.True(ledger.TryUse("a", TestCloud.Start + Retention + TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void TryUse_DifferingInCase_AreTwoNonces()
    {
        var ledger = new NonceLedger(Retention);

        Assert.True(ledger.TryUse("a", TestCloud.Start));
        Assert.True(ledger.TryUse("A", TestCloud.Start));
    }

    [Fact]
    public void TryUse_AnySequence_AcceptsEachNonceOnceWithinTheRetention() =>
        Gen.Int[0, 20].Array[0, 100].Sample(nonces =>
        {
            var ledger = new NonceLedger(Retention);
            return nonces.Count(nonce => ledger.TryUse($"{nonce}", TestCloud.Start)) == nonces.Distinct().Count();
        });
}
