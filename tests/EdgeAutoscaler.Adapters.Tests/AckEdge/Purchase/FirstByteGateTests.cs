using CsCheck;
using EdgeAutoscaler.Adapters.AckEdge.Purchase;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Purchase;

public sealed class FirstByteGateTests
{
    [Fact]
    public void Pass_SeveralWrites_AsksTheFuseOnce()
    {
        var questions = 0;
        var gate = new FirstByteGate(() => ++questions > 0);

        gate.Pass();
        gate.Pass();

        Assert.Equal(1, questions);
        Assert.False(gate.Shut());
    }

    [Fact]
    public void Pass_FuseSaysNo_StaysClosedForGood()
    {
        var gate = new FirstByteGate(() => false);

        Assert.Throws<SendRefusedException>(gate.Pass);
        Assert.Throws<SendRefusedException>(gate.Pass);
        Assert.True(gate.WasRefused);
        Assert.True(gate.Shut());
    }

    [Fact]
    public void Pass_AfterShut_WritesNothingAndAsksNobody()
    {
        var gate = new FirstByteGate(() => throw new InvalidOperationException("asked"));

        Assert.True(gate.Shut());
        Assert.Throws<SendRefusedException>(gate.Pass);
        Assert.False(gate.WasRefused);
    }

    [Fact]
    public void Pass_FuseThrows_CountsAsClosed()
    {
        var gate = new FirstByteGate(() => throw new InvalidOperationException("broken"));

        Assert.Throws<InvalidOperationException>(gate.Pass);
        Assert.True(gate.Shut());
    }

    [Fact]
    public void Shut_AtAnyMoment_TellsTheTruthAboutPassedBytes() =>
        Gen.Select(Gen.Bool.Array[0, 8], Gen.Bool).Sample((writesAndShuts, maySend) =>
        {
            var gate = new FirstByteGate(() => maySend);
            var passed = 0;
            foreach (var isWrite in writesAndShuts)
            {
                if (!isWrite)
                    Assert.Equal(passed == 0, gate.Shut());
                else if (Record.Exception(gate.Pass) is null)
                    passed++;
            }

            Assert.Equal(passed == 0, gate.Shut());
        });
}
