using EdgeAutoscaler.Simulator.Api;

namespace EdgeAutoscaler.Simulator.Tests.Api;

public class RequestLogTests
{
    private readonly RequestLog _log = new();

    [Fact]
    public void End_OutOfOrder_KeepsTheOrderOfArrival()
    {
        var (first, second) = (_log.Begin(Request("/1")), _log.Begin(Request("/2")));
        _log.End(second, 200);

        Assert.Equal([("/1", (int?)null), ("/2", 200)], _log.Snapshot().Select(request => (request.Path, request.Status)));

        _log.End(first, 500);
        Assert.Equal(500, _log.Snapshot()[0].Status);
    }

    [Fact]
    public void Begin_BeyondTheCapacity_ForgetsTheOldest()
    {
        for (var i = 0; i <= 10_000; i++)
            _log.Begin(Request($"/{i}"));

        Assert.Equal(10_000, _log.Snapshot().Count);
        Assert.Equal(("/1", "/10000"), (_log.Snapshot()[0].Path, _log.Snapshot()[^1].Path));
    }

    [Fact]
    public void Snapshot_AfterMoreRequests_StaysAsItWas()
    {
        var entry = _log.Begin(Request("/1"));
        var snapshot = _log.Snapshot();
        _log.End(entry, 200);
        _log.Begin(Request("/2"));

        Assert.Null(Assert.Single(snapshot).Status);
    }

    private static ReceivedRequest Request(string path) =>
        new("GET", path, Operation.DescribeTaskInfo, null, TestCloud.Start, null);
}
