using EdgeAutoscaler.Adapters.AckEdge;
using EdgeAutoscaler.Adapters.AckEdge.Resilience;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Resilience;

public sealed class EndpointLimitersTests : IDisposable
{
    private readonly EndpointLimiters _limiters = new();

    public void Dispose() => _limiters.Dispose();

    [Fact]
    public void For_SameEndpointAndRate_IsShared() =>
        Assert.Same(_limiters.For(Options("https://cs.aliyuncs.com")), _limiters.For(Options("https://cs.aliyuncs.com/")));

    [Fact]
    public void For_OtherEndpoint_IsNot() =>
        Assert.NotSame(_limiters.For(Options("https://cs.aliyuncs.com")), _limiters.For(Options("https://cs.cn-beijing.aliyuncs.com")));

    [Fact]
    public void For_Burst_LetsThatManyThroughAtOnce()
    {
        var limiter = _limiters.For(Options("https://cs.aliyuncs.com") with { RequestBurst = 3, RequestsPerSecond = 1 });

        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(_ => limiter.AttemptAcquire().IsAcquired));
    }

    private static AckEdgeOptions Options(string endpoint) => new() { Endpoint = new Uri(endpoint) };
}
