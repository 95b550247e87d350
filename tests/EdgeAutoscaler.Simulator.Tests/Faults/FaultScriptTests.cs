using EdgeAutoscaler.Simulator.Faults;

namespace EdgeAutoscaler.Simulator.Tests.Faults;

public class FaultScriptTests
{
    private readonly FaultScript _script = new();

    [Fact]
    public void TakeNext_NothingScripted_IsNone() => Assert.Null(_script.TakeNext(Operation.ScaleOutCluster));

    [Fact]
    public void TakeNext_SeveralOperations_KeepsTheirQueuesApart()
    {
        _script.Enqueue(Operation.ScaleOutCluster, new Fault.TruncateBody());
        _script.Enqueue(Operation.DescribeTaskInfo, new Fault.OmitTaskId());

        Assert.IsType<Fault.OmitTaskId>(_script.TakeNext(Operation.DescribeTaskInfo));
        Assert.Equal(1, _script.Pending(Operation.ScaleOutCluster));
        Assert.Equal(0, _script.Pending(Operation.DescribeTaskInfo));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Enqueue_NoTimes_IsAnError(int times) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _script.Enqueue(Operation.ScaleOutCluster, new Fault.TruncateBody(), times));

    [Fact]
    public async Task TakeNext_FromManyThreads_HandsEachFaultOutOnce()
    {
        _script.Enqueue(Operation.ScaleOutCluster, new Fault.TruncateBody(), times: 50);

        var taken = await Task.WhenAll(Enumerable.Range(0, 80).Select(_ => Task.Run(() => _script.TakeNext(Operation.ScaleOutCluster))));

        Assert.Equal(50, taken.Count(fault => fault is not null));
    }
}
